-- Prices of six decimal places, amounts that are sorted within their currency, and timelines without orders, in PostgreSQL.

alter table crm_product alter column price_amount type numeric(21,6);

-- The currency, then the amount with leading zeros; empty where there is no amount.
alter table crm_opportunity alter column amount_key type varchar(24) collate "C";
update crm_opportunity
   set amount_key = case when amount is null or currency is null then ''
                         else concat(currency, lpad(cast(cast(amount as decimal(21,4)) as varchar), 20, '0')) end;

-- What there was with a customer and has a time. An order has a day, and is read from its own table. Who sees an interaction is who
-- sees the customer: it has nobody in charge.
create or replace view crm_timeline (tenant_id, customer_id, kind, id, happened_at, title, state, by_id, in_charge_id) as
  select tenant_id, customer_id, cast('INTERACTION' as varchar(16)) collate "C", id, happened_at, title, kind, creator_id, cast(null as uuid)
    from crm_interaction
  union all
  select tenant_id, prospect_customer_id, cast('OPPORTUNITY' as varchar(16)) collate "C", id, created_at, title, state, creator_id, assignee_id
    from crm_opportunity where prospect_customer_id is not null
  union all
  select tenant_id, customer_id, cast('OPPORTUNITY' as varchar(16)) collate "C", id, created_at, title, state, creator_id, assignee_id
    from crm_opportunity where customer_id is not null and (prospect_customer_id is null or prospect_customer_id <> customer_id)
  union all
  select tenant_id, customer_id, cast('SERVICE_REQUEST' as varchar(16)) collate "C", id, created_at, title, state, creator_id, assignee_id
    from crm_service_request
  union all
  select tenant_id, customer_id, cast('CHURN_CASE' as varchar(16)) collate "C", id, created_at, cast('' as varchar(200)) collate "C", state, creator_id, manager_id
    from crm_churn_case;
