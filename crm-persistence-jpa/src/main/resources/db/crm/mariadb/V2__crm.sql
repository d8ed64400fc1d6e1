-- Customers complete, interactions, the service desk and the data dictionary, in MariaDB.
-- May be run again where it was cut off, as there is no transaction around it.

alter table crm_customer add column if not exists postal_code varchar(20);
alter table crm_customer add column if not exists fax varchar(50);
alter table crm_customer add column if not exists licence_number varchar(50);
alter table crm_customer add column if not exists legal_representative varchar(100);
alter table crm_customer add column if not exists capital_amount numeric(21,4);
alter table crm_customer add column if not exists capital_currency varchar(3) character set ascii collate ascii_nopad_bin;
alter table crm_customer add column if not exists turnover_amount numeric(21,4);
alter table crm_customer add column if not exists turnover_currency varchar(3) character set ascii collate ascii_nopad_bin;
alter table crm_customer add column if not exists bank_name varchar(100);
alter table crm_customer add column if not exists bank_account varchar(50);
alter table crm_customer add column if not exists local_tax_number varchar(50);
alter table crm_customer add column if not exists national_tax_number varchar(50);
alter table crm_customer add column if not exists satisfaction integer;
alter table crm_customer add column if not exists credit integer;
create index if not exists crm_customer_ix_level on crm_customer (tenant_id, level_code, sort_key, id);
create index if not exists crm_customer_ix_region on crm_customer (tenant_id, region_code, sort_key, id);

create table if not exists crm_customer_tag (
  tenant_id varchar(64) character set ascii collate ascii_nopad_bin not null,
  customer_id uuid not null,
  tag varchar(50) not null,
  constraint crm_customer_tag_pk primary key (tenant_id, customer_id, tag),
  constraint crm_customer_tag_fk_customer foreign key (tenant_id, customer_id) references crm_customer (tenant_id, id)
) engine = InnoDB character set utf8mb4 collate utf8mb4_nopad_bin;
create index if not exists crm_customer_tag_ix_tag on crm_customer_tag (tenant_id, tag, customer_id);

alter table crm_contact add column if not exists sex varchar(16) character set ascii collate ascii_nopad_bin;
alter table crm_contact add column if not exists mobile varchar(50);

alter table crm_opportunity add column if not exists prospect_customer_id uuid;
create index if not exists crm_opportunity_ix_prospect on crm_opportunity (tenant_id, prospect_customer_id);
create index if not exists crm_opportunity_ix_source on crm_opportunity (tenant_id, source);

create table if not exists crm_entry (
  tenant_id varchar(64) character set ascii collate ascii_nopad_bin not null,
  id uuid not null,
  version bigint not null,
  state varchar(16) character set ascii collate ascii_nopad_bin not null,
  type varchar(40) character set ascii collate ascii_nopad_bin not null,
  entry_value varchar(64) not null,
  value_key varchar(400) not null,
  value_sort varchar(400) not null,
  item varchar(100) not null,
  item_key varchar(400) not null,
  item_zh varchar(100),
  item_zh_key varchar(400),
  place integer not null,
  editable boolean not null,
  creator_id uuid not null,
  created_at datetime(6) not null,
  changed_at datetime(6) not null,
  constraint crm_entry_pk primary key (tenant_id, id)
) engine = InnoDB character set utf8mb4 collate utf8mb4_nopad_bin;
create unique index if not exists crm_entry_uq_value on crm_entry (tenant_id, type, value_key);
create index if not exists crm_entry_ix_place on crm_entry (tenant_id, type, place, id);

create table if not exists crm_interaction (
  tenant_id varchar(64) character set ascii collate ascii_nopad_bin not null,
  id uuid not null,
  version bigint not null,
  customer_id uuid not null,
  kind varchar(16) character set ascii collate ascii_nopad_bin not null,
  happened_at datetime(6) not null,
  title varchar(200) not null,
  place varchar(200),
  memo varchar(1000),
  description varchar(3000),
  creator_id uuid not null,
  created_at datetime(6) not null,
  changed_at datetime(6) not null,
  constraint crm_interaction_pk primary key (tenant_id, id)
) engine = InnoDB character set utf8mb4 collate utf8mb4_nopad_bin;
create index if not exists crm_interaction_ix_customer on crm_interaction (tenant_id, customer_id, happened_at, id);
create index if not exists crm_interaction_ix_creator on crm_interaction (tenant_id, creator_id, happened_at, id);
create index if not exists crm_interaction_ix_happened on crm_interaction (tenant_id, happened_at, id);

create table if not exists crm_interaction_attendee (
  tenant_id varchar(64) character set ascii collate ascii_nopad_bin not null,
  interaction_id uuid not null,
  place integer not null,
  contact_id uuid not null,
  name varchar(100) not null,
  constraint crm_interaction_attendee_pk primary key (tenant_id, interaction_id, place),
  constraint crm_interaction_attendee_fk_interaction foreign key (tenant_id, interaction_id) references crm_interaction (tenant_id, id)
) engine = InnoDB character set utf8mb4 collate utf8mb4_nopad_bin;

create table if not exists crm_service_request (
  tenant_id varchar(64) character set ascii collate ascii_nopad_bin not null,
  id uuid not null,
  version bigint not null,
  state varchar(16) character set ascii collate ascii_nopad_bin not null,
  number varchar(32) character set ascii collate ascii_nopad_bin not null,
  customer_id uuid not null,
  type varchar(64) not null,
  title varchar(200) not null,
  request varchar(3000) not null,
  priority integer not null,
  assignee_id uuid,
  assigner_id uuid,
  assigned_at datetime(6),
  came_back integer not null,
  archived_at datetime(6),
  satisfaction integer,
  handle_seconds bigint,
  archive_seconds bigint,
  search_key mediumtext not null,
  creator_id uuid not null,
  created_at datetime(6) not null,
  changed_at datetime(6) not null,
  constraint crm_service_request_pk primary key (tenant_id, id)
) engine = InnoDB character set utf8mb4 collate utf8mb4_nopad_bin;
create unique index if not exists crm_service_request_uq_number on crm_service_request (tenant_id, number);
create index if not exists crm_service_request_ix_created on crm_service_request (tenant_id, created_at, id);
create index if not exists crm_service_request_ix_changed on crm_service_request (tenant_id, changed_at, id);
create index if not exists crm_service_request_ix_priority on crm_service_request (tenant_id, priority, id);
create index if not exists crm_service_request_ix_state on crm_service_request (tenant_id, state, changed_at, id);
create index if not exists crm_service_request_ix_type on crm_service_request (tenant_id, type, changed_at, id);
create index if not exists crm_service_request_ix_customer on crm_service_request (tenant_id, customer_id, created_at, id);
create index if not exists crm_service_request_ix_customer_changed on crm_service_request (tenant_id, customer_id, changed_at, id);
create index if not exists crm_service_request_ix_creator on crm_service_request (tenant_id, creator_id, created_at, id);
create index if not exists crm_service_request_ix_assignee on crm_service_request (tenant_id, assignee_id, created_at, id);

create table if not exists crm_service_round (
  tenant_id varchar(64) character set ascii collate ascii_nopad_bin not null,
  request_id uuid not null,
  place integer not null,
  handling varchar(3000) not null,
  handler_id uuid not null,
  handled_at datetime(6) not null,
  result varchar(3000),
  satisfaction integer,
  feedback_by_id uuid,
  feedback_at datetime(6),
  constraint crm_service_round_pk primary key (tenant_id, request_id, place),
  constraint crm_service_round_fk_request foreign key (tenant_id, request_id) references crm_service_request (tenant_id, id)
) engine = InnoDB character set utf8mb4 collate utf8mb4_nopad_bin;

-- What there was with a customer. Who sees an interaction is who sees the customer: it has nobody in charge.
create or replace view crm_timeline (tenant_id, customer_id, kind, id, happened_at, title, state, by_id, in_charge_id) as
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
    from crm_service_request;

-- Every tenant's dictionary begins with the same entries, as made by its first user.
insert into crm_entry (tenant_id, id, version, state, type, entry_value, value_key, value_sort, item, item_key, item_zh, item_zh_key,
  place, editable, creator_id, created_at, changed_at)
select t.tenant_id, uuid(), 0, 'OFFERED', s.type, s.entry_value, s.entry_value, s.entry_value, s.item, s.item_key, s.item_zh, s.item_zh,
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
  ) s
 where not exists (
   select 1 from crm_entry e where e.tenant_id = t.tenant_id and e.type = s.type and e.value_key = s.entry_value);

-- Values that records hold and no entry names yet become entries that can be changed.
insert into crm_entry (tenant_id, id, version, state, type, entry_value, value_key, value_sort, item, item_key, item_zh, item_zh_key,
  place, editable, creator_id, created_at, changed_at)
select t.tenant_id, uuid(), 0, 'OFFERED', h.type, h.entry_value, h.value_key, h.value_key, h.entry_value, h.value_key, null, null,
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
        select tenant_id, 'customer-level' as type, level_code as entry_value, lower(regexp_replace(level_code, ' +', ' ')) as value_key
          from crm_customer where level_code is not null
        union all select tenant_id, 'region', region_code, lower(regexp_replace(region_code, ' +', ' '))
          from crm_customer where region_code is not null
        union all select tenant_id, 'opportunity-source', source, lower(regexp_replace(source, ' +', ' '))
          from crm_opportunity where source is not null
      ) v
     group by v.tenant_id, v.type, v.value_key
  ) h on h.tenant_id = t.tenant_id
 where not exists (
   select 1 from crm_entry e where e.tenant_id = h.tenant_id and e.type = h.type and e.value_key = h.value_key);
