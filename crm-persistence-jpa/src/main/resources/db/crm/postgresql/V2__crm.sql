-- Customers complete, interactions, the service desk and the data dictionary, in PostgreSQL.

alter table crm_customer add column postal_code varchar(20) collate "C";
alter table crm_customer add column fax varchar(50) collate "C";
alter table crm_customer add column licence_number varchar(50) collate "C";
alter table crm_customer add column legal_representative varchar(100) collate "C";
alter table crm_customer add column capital_amount numeric(21,4);
alter table crm_customer add column capital_currency varchar(3) collate "C";
alter table crm_customer add column turnover_amount numeric(21,4);
alter table crm_customer add column turnover_currency varchar(3) collate "C";
alter table crm_customer add column bank_name varchar(100) collate "C";
alter table crm_customer add column bank_account varchar(50) collate "C";
alter table crm_customer add column local_tax_number varchar(50) collate "C";
alter table crm_customer add column national_tax_number varchar(50) collate "C";
alter table crm_customer add column satisfaction integer;
alter table crm_customer add column credit integer;
create index crm_customer_ix_level on crm_customer (tenant_id, level_code, sort_key, id);
create index crm_customer_ix_region on crm_customer (tenant_id, region_code, sort_key, id);

create table crm_customer_tag (
  tenant_id varchar(64) collate "C" not null,
  customer_id uuid not null,
  tag varchar(50) collate "C" not null,
  constraint crm_customer_tag_pk primary key (tenant_id, customer_id, tag),
  constraint crm_customer_tag_fk_customer foreign key (tenant_id, customer_id) references crm_customer (tenant_id, id)
);
create index crm_customer_tag_ix_tag on crm_customer_tag (tenant_id, tag, customer_id);

alter table crm_contact add column sex varchar(16) collate "C";
alter table crm_contact add column mobile varchar(50) collate "C";

alter table crm_opportunity add column prospect_customer_id uuid;
create index crm_opportunity_ix_prospect on crm_opportunity (tenant_id, prospect_customer_id);
create index crm_opportunity_ix_source on crm_opportunity (tenant_id, source);

create table crm_entry (
  tenant_id varchar(64) collate "C" not null,
  id uuid not null,
  version bigint not null,
  state varchar(16) collate "C" not null,
  type varchar(40) collate "C" not null,
  entry_value varchar(64) collate "C" not null,
  value_key varchar(400) collate "C" not null,
  value_sort varchar(400) collate "C" not null,
  item varchar(100) collate "C" not null,
  item_key varchar(400) collate "C" not null,
  item_zh varchar(100) collate "C",
  item_zh_key varchar(400) collate "C",
  place integer not null,
  editable boolean not null,
  creator_id uuid not null,
  created_at timestamp(6) with time zone not null,
  changed_at timestamp(6) with time zone not null,
  constraint crm_entry_pk primary key (tenant_id, id)
);
create unique index crm_entry_uq_value on crm_entry (tenant_id, type, value_key);
create index crm_entry_ix_place on crm_entry (tenant_id, type, place, id);

create table crm_interaction (
  tenant_id varchar(64) collate "C" not null,
  id uuid not null,
  version bigint not null,
  customer_id uuid not null,
  kind varchar(16) collate "C" not null,
  happened_at timestamp(6) with time zone not null,
  title varchar(200) collate "C" not null,
  place varchar(200) collate "C",
  memo varchar(1000) collate "C",
  description varchar(3000) collate "C",
  creator_id uuid not null,
  created_at timestamp(6) with time zone not null,
  changed_at timestamp(6) with time zone not null,
  constraint crm_interaction_pk primary key (tenant_id, id)
);
create index crm_interaction_ix_customer on crm_interaction (tenant_id, customer_id, happened_at, id);
create index crm_interaction_ix_creator on crm_interaction (tenant_id, creator_id, happened_at, id);
create index crm_interaction_ix_happened on crm_interaction (tenant_id, happened_at, id);

create table crm_interaction_attendee (
  tenant_id varchar(64) collate "C" not null,
  interaction_id uuid not null,
  place integer not null,
  contact_id uuid not null,
  name varchar(100) collate "C" not null,
  constraint crm_interaction_attendee_pk primary key (tenant_id, interaction_id, place),
  constraint crm_interaction_attendee_fk_interaction foreign key (tenant_id, interaction_id) references crm_interaction (tenant_id, id)
);

create table crm_service_request (
  tenant_id varchar(64) collate "C" not null,
  id uuid not null,
  version bigint not null,
  state varchar(16) collate "C" not null,
  number varchar(32) collate "C" not null,
  customer_id uuid not null,
  type varchar(64) collate "C" not null,
  title varchar(200) collate "C" not null,
  request varchar(3000) collate "C" not null,
  priority integer not null,
  assignee_id uuid,
  assigner_id uuid,
  assigned_at timestamp(6) with time zone,
  came_back integer not null,
  archived_at timestamp(6) with time zone,
  satisfaction integer,
  handle_seconds bigint,
  archive_seconds bigint,
  search_key text collate "C" not null,
  creator_id uuid not null,
  created_at timestamp(6) with time zone not null,
  changed_at timestamp(6) with time zone not null,
  constraint crm_service_request_pk primary key (tenant_id, id)
);
create unique index crm_service_request_uq_number on crm_service_request (tenant_id, number);
create index crm_service_request_ix_created on crm_service_request (tenant_id, created_at, id);
create index crm_service_request_ix_changed on crm_service_request (tenant_id, changed_at, id);
create index crm_service_request_ix_priority on crm_service_request (tenant_id, priority, id);
create index crm_service_request_ix_state on crm_service_request (tenant_id, state, changed_at, id);
create index crm_service_request_ix_type on crm_service_request (tenant_id, type, changed_at, id);
create index crm_service_request_ix_customer on crm_service_request (tenant_id, customer_id, created_at, id);
create index crm_service_request_ix_customer_changed on crm_service_request (tenant_id, customer_id, changed_at, id);
create index crm_service_request_ix_creator on crm_service_request (tenant_id, creator_id, created_at, id);
create index crm_service_request_ix_assignee on crm_service_request (tenant_id, assignee_id, created_at, id);

-- Free text is looked for by trigrams where the extension is there or this user may make it; else page by page in the
-- order of the other indexes, as in the other databases.
do $$
begin
  create extension if not exists pg_trgm;
exception when others then
  raise notice 'crm_service_request is searched without trigrams: %', sqlerrm;
end $$;
-- The extension is there once for a database, in whichever schema; this one may have another.
do $$
declare
  home text;
begin
  select n.nspname into home from pg_extension e join pg_namespace n on n.oid = e.extnamespace where e.extname = 'pg_trgm';
  if home is not null then
    execute format('create index crm_service_request_ix_search on crm_service_request using gin (search_key %I.gin_trgm_ops)', home);
  end if;
exception when others then
  raise notice 'crm_service_request is searched without trigrams: %', sqlerrm;
end $$;

create table crm_service_round (
  tenant_id varchar(64) collate "C" not null,
  request_id uuid not null,
  place integer not null,
  handling varchar(3000) collate "C" not null,
  handler_id uuid not null,
  handled_at timestamp(6) with time zone not null,
  result varchar(3000) collate "C",
  satisfaction integer,
  feedback_by_id uuid,
  feedback_at timestamp(6) with time zone,
  constraint crm_service_round_pk primary key (tenant_id, request_id, place),
  constraint crm_service_round_fk_request foreign key (tenant_id, request_id) references crm_service_request (tenant_id, id)
);

-- What there was with a customer. Who sees an interaction is who sees the customer: it has nobody in charge.
create view crm_timeline (tenant_id, customer_id, kind, id, happened_at, title, state, by_id, in_charge_id) as
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
    from crm_service_request;

-- Every tenant's dictionary begins with the same entries, as made by its first user.
insert into crm_entry (tenant_id, id, version, state, type, entry_value, value_key, value_sort, item, item_key, item_zh, item_zh_key,
  place, editable, creator_id, created_at, changed_at)
select t.tenant_id, gen_random_uuid(), 0, 'OFFERED', s.type, s.entry_value, s.entry_value, s.entry_value, s.item, s.item_key, s.item_zh, s.item_zh,
       s.place, s.editable, t.id, t.created_at, t.created_at
  from (
    select f.tenant_id, f.id, f.created_at
      from (select u.tenant_id, u.id, u.created_at,
                   row_number() over (partition by u.tenant_id order by u.created_at, u.id) as place
              from crm_user u) f
     where f.place = 1) t
  cross join (
    select 'customer-level' as type, 'regular' as entry_value, 'Regular customer' as item, 'regular customer' as item_key, '普通客户' as item_zh, 1 as place, false as editable
    union all select 'customer-level', 'key-development', 'Key development customer', 'key development customer', '重点开发客户', 2, false
    union all select 'customer-level', 'major', 'Major customer', 'major customer', '大客户', 3, false
    union all select 'customer-level', 'partner', 'Partner', 'partner', '合作伙伴', 4, false
    union all select 'customer-level', 'strategic-partner', 'Strategic partner', 'strategic partner', '战略合作伙伴', 5, false
    union all select 'service-type', 'inquiry', 'Inquiry', 'inquiry', '咨询', 1, false
    union all select 'service-type', 'suggestion', 'Suggestion', 'suggestion', '建议', 2, false
    union all select 'service-type', 'complaint', 'Complaint', 'complaint', '投诉', 3, false
    union all select 'opportunity-source', 'web', 'Website', 'website', '网站', 1, true
    union all select 'opportunity-source', 'phone', 'Phone call', 'phone call', '电话', 2, true
    union all select 'opportunity-source', 'fair', 'Trade fair', 'trade fair', '展会', 3, true
    union all select 'opportunity-source', 'referral', 'Referral', 'referral', '介绍', 4, true
    union all select 'opportunity-source', 'other', 'Other', 'other', '其他', 5, true
  ) s;

-- Values that records hold and no entry names yet become entries that can be changed.
insert into crm_entry (tenant_id, id, version, state, type, entry_value, value_key, value_sort, item, item_key, item_zh, item_zh_key,
  place, editable, creator_id, created_at, changed_at)
select t.tenant_id, gen_random_uuid(), 0, 'OFFERED', h.type, h.entry_value, h.value_key, h.value_key, h.entry_value, h.value_key, null, null,
       100, true, t.id, t.created_at, t.created_at
  from (
    select f.tenant_id, f.id, f.created_at
      from (select u.tenant_id, u.id, u.created_at,
                   row_number() over (partition by u.tenant_id order by u.created_at, u.id) as place
              from crm_user u) f
     where f.place = 1) t
  join (
    select v.tenant_id, v.type, v.value_key, min(v.entry_value) as entry_value
      from (
        select tenant_id, 'customer-level' as type, level_code as entry_value, translate(regexp_replace(level_code, ' +', ' ', 'g'), 'ABCDEFGHIJKLMNOPQRSTUVWXYZ', 'abcdefghijklmnopqrstuvwxyz') as value_key
          from crm_customer where level_code is not null
        union all select tenant_id, 'region', region_code, translate(regexp_replace(region_code, ' +', ' ', 'g'), 'ABCDEFGHIJKLMNOPQRSTUVWXYZ', 'abcdefghijklmnopqrstuvwxyz')
          from crm_customer where region_code is not null
        union all select tenant_id, 'opportunity-source', source, translate(regexp_replace(source, ' +', ' ', 'g'), 'ABCDEFGHIJKLMNOPQRSTUVWXYZ', 'abcdefghijklmnopqrstuvwxyz')
          from crm_opportunity where source is not null
      ) v
     group by v.tenant_id, v.type, v.value_key
  ) h on h.tenant_id = t.tenant_id
 where not exists (
   select 1 from crm_entry e where e.tenant_id = h.tenant_id and e.type = h.type and e.value_key = h.value_key);
