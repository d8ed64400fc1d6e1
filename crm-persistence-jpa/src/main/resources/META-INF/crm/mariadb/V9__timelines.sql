-- The timeline of a customer over all contexts, in MariaDB.
-- The script can be run again after it was cut off, because no transaction surrounds it.

-- The view has all records of a customer that have a time. An order has a day and is read from its own table. A user who sees the
-- customer sees the customer's interactions, therefore responsible_id of an interaction is null.
create or replace view crm_timeline (tenant_id, customer_id, kind, id, happened_at, title, state, recorded_by_id, responsible_id) as
  select tenant_id, customer_id, cast('INTERACTION' as char(16) character set ascii) collate ascii_nopad_bin, id, happened_at, title, kind, creator_id, cast(null as uuid)
    from crm_interaction
  union all
  select tenant_id, prospect_customer_id, cast('OPPORTUNITY' as char(16) character set ascii) collate ascii_nopad_bin, id, created_at, title, state, creator_id, assignee_id
    from crm_opportunity where prospect_customer_id is not null
  union all
  select tenant_id, customer_id, cast('OPPORTUNITY' as char(16) character set ascii) collate ascii_nopad_bin, id, created_at, title, state, creator_id, assignee_id
    from crm_opportunity where customer_id is not null and (prospect_customer_id is null or prospect_customer_id <> customer_id)
  union all
  select tenant_id, customer_id, cast('SERVICE_REQUEST' as char(16) character set ascii) collate ascii_nopad_bin, id, created_at, title, state, creator_id, assignee_id
    from crm_service_request
  union all
  select tenant_id, customer_id, cast('CHURN_CASE' as char(16) character set ascii) collate ascii_nopad_bin, id, created_at, cast('' as char(1) character set utf8mb4) collate utf8mb4_nopad_bin, state, creator_id, manager_id
    from crm_churn_case;
