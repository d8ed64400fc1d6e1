-- Customers with their tags and contacts, and interactions, in H2.
-- The script can be run again after it was cut off, because no transaction surrounds it.

create table if not exists crm_customer (
  tenant_id varchar(64) not null,
  id uuid not null,
  version bigint not null,
  reference_count bigint not null,
  state varchar(16) not null,
  number varchar(32) not null,
  name varchar(400) not null,
  name_key varchar(400) not null,
  sort_key varchar(400) not null,
  name_ordinal integer not null,
  kind varchar(16) not null,
  level varchar(128) not null,
  region varchar(128),
  address varchar(1000),
  postal_code varchar(40),
  telephone varchar(100),
  fax varchar(100),
  website varchar(400),
  licence_number varchar(100),
  legal_representative varchar(200),
  capital_amount numeric(21,4),
  capital_currency varchar(3),
  turnover_amount numeric(21,4),
  turnover_currency varchar(3),
  bank_name varchar(200),
  bank_account varchar(100),
  local_tax_number varchar(100),
  national_tax_number varchar(100),
  satisfaction integer,
  credit integer,
  manager_id uuid not null,
  creator_id uuid not null,
  created_at timestamp(6) with time zone not null,
  changed_at timestamp(6) with time zone not null,
  constraint crm_customer_pk primary key (tenant_id, id)
);
create unique index if not exists crm_customer_uq_number on crm_customer (tenant_id, number);
create unique index if not exists crm_customer_uq_name on crm_customer (tenant_id, name_key, name_ordinal);
create index if not exists crm_customer_ix_sort on crm_customer (tenant_id, sort_key, id);
create index if not exists crm_customer_ix_created on crm_customer (tenant_id, created_at, id);
create index if not exists crm_customer_ix_manager on crm_customer (tenant_id, manager_id, sort_key, id);
create index if not exists crm_customer_ix_creator on crm_customer (tenant_id, creator_id, sort_key, id);
create index if not exists crm_customer_ix_level on crm_customer (tenant_id, level, sort_key, id);
create index if not exists crm_customer_ix_region on crm_customer (tenant_id, region, sort_key, id);

create table if not exists crm_customer_tag (
  tenant_id varchar(64) not null,
  customer_id uuid not null,
  tag varchar(100) not null,
  constraint crm_customer_tag_pk primary key (tenant_id, customer_id, tag),
  constraint crm_customer_tag_fk_customer foreign key (tenant_id, customer_id) references crm_customer (tenant_id, id)
);
create index if not exists crm_customer_tag_ix_tag on crm_customer_tag (tenant_id, tag, customer_id);

create table if not exists crm_contact (
  tenant_id varchar(64) not null,
  customer_id uuid not null,
  position integer not null,
  id uuid not null,
  name varchar(200) not null,
  sex varchar(16),
  job_title varchar(200),
  telephone varchar(100),
  mobile varchar(100),
  email varchar(508),
  memo varchar(2000),
  is_primary boolean not null,
  constraint crm_contact_pk primary key (tenant_id, customer_id, position),
  constraint crm_contact_fk_customer foreign key (tenant_id, customer_id) references crm_customer (tenant_id, id)
);

create table if not exists crm_interaction (
  tenant_id varchar(64) not null,
  id uuid not null,
  version bigint not null,
  customer_id uuid not null,
  kind varchar(16) not null,
  happened_at timestamp(6) with time zone not null,
  title varchar(400) not null,
  location varchar(400),
  memo varchar(2000),
  description varchar(6000),
  creator_id uuid not null,
  created_at timestamp(6) with time zone not null,
  changed_at timestamp(6) with time zone not null,
  constraint crm_interaction_pk primary key (tenant_id, id)
);
create index if not exists crm_interaction_ix_customer on crm_interaction (tenant_id, customer_id, happened_at, id);
create index if not exists crm_interaction_ix_creator on crm_interaction (tenant_id, creator_id, happened_at, id);
create index if not exists crm_interaction_ix_happened on crm_interaction (tenant_id, happened_at, id);

create table if not exists crm_interaction_attendee (
  tenant_id varchar(64) not null,
  interaction_id uuid not null,
  position integer not null,
  contact_id uuid not null,
  name varchar(200) not null,
  constraint crm_interaction_attendee_pk primary key (tenant_id, interaction_id, position),
  constraint crm_interaction_attendee_fk_interaction foreign key (tenant_id, interaction_id) references crm_interaction (tenant_id, id)
);
