-- The timeline of a customer over all contexts, in PostgreSQL.

-- The view has all records of a customer that have a time. An order has a day and is read from its own table. A user who sees the
-- customer sees the customer's interactions, therefore responsible_id of an interaction is null.
create or replace view crm_timeline (tenant_id, customer_id, kind, id, happened_at, title, state, recorded_by_id, responsible_id) as
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
