-- Customers with their tags and contacts, and interactions, in H2.
-- The script can be run again after it was cut off, because no transaction surrounds it.

create table if not exists crm_customer (
  tenant_id varchar(64) not null,
  id uuid not null,
  version bigint not null,
  reference_count bigint not null,
  state varchar(16) not null,
  archived_from varchar(16),
  number varchar(32) not null,
  external_number varchar(100),
  external_number_key varchar(400),
  name varchar(400) not null,
  name_key varchar(400) not null,
  sort_key varchar(400) not null,
  name_ordinal integer not null,
  kind varchar(16) not null,
  level varchar(128) not null,
  region varchar(128),
  industry varchar(128),
  source varchar(128),
  company_size varchar(128),
  address varchar(1000),
  postal_code varchar(40),
  telephone varchar(100),
  fax varchar(100),
  email varchar(508),
  website varchar(400),
  licence_number varchar(200),
  legal_representative varchar(400),
  capital_amount numeric(21,4),
  capital_currency varchar(3),
  turnover_amount numeric(21,4),
  turnover_currency varchar(3),
  bank_name varchar(200),
  bank_account varchar(100),
  local_tax_number varchar(400),
  national_tax_number varchar(400),
  satisfaction integer,
  credit integer,
  memo varchar(4000),
  name_search_key varchar(1000000),
  address_search_key varchar(1000000),
  postal_code_search_key varchar(1000000),
  telephone_search_key varchar(1000000),
  fax_search_key varchar(1000000),
  email_search_key varchar(1000000),
  website_search_key varchar(1000000),
  licence_number_search_key varchar(1000000),
  legal_representative_search_key varchar(1000000),
  bank_search_key varchar(1000000),
  bank_account_search_key varchar(1000000),
  local_tax_number_search_key varchar(1000000),
  national_tax_number_search_key varchar(1000000),
  memo_search_key varchar(1000000),
  external_number_search_key varchar(1000000),
  search_pieces varchar(1000000),
  manager_id uuid not null,
  creator_id uuid not null,
  created_at timestamp(6) with time zone not null,
  changed_at timestamp(6) with time zone not null,
  constraint crm_customer_pk primary key (tenant_id, id)
);
create unique index if not exists crm_customer_uq_number on crm_customer (tenant_id, number);
create unique index if not exists crm_customer_uq_external_number on crm_customer (tenant_id, external_number_key);
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
  tag_key varchar(400) not null,
  constraint crm_customer_tag_pk primary key (tenant_id, customer_id, tag_key),
  constraint crm_customer_tag_fk_customer foreign key (tenant_id, customer_id) references crm_customer (tenant_id, id)
);
create index if not exists crm_customer_tag_ix_tag on crm_customer_tag (tenant_id, tag_key, customer_id);

create table if not exists crm_contact (
  tenant_id varchar(64) not null,
  customer_id uuid not null,
  position integer not null,
  id uuid not null,
  name varchar(400) not null,
  sort_key varchar(400) not null,
  name_search_key varchar(1000000) not null,
  sex varchar(16),
  job_title varchar(200),
  contact_class varchar(128),
  telephone varchar(100),
  telephone_digits varchar(400),
  mobile varchar(100),
  mobile_digits varchar(400),
  email varchar(508),
  email_search_key varchar(1000000),
  search_pieces varchar(1000000),
  memo varchar(2000),
  is_primary boolean not null,
  constraint crm_contact_pk primary key (tenant_id, customer_id, position),
  constraint crm_contact_fk_customer foreign key (tenant_id, customer_id) references crm_customer (tenant_id, id)
);
create index if not exists crm_contact_ix_sort on crm_contact (tenant_id, sort_key, id);

create table if not exists crm_interaction (
  tenant_id varchar(64) not null,
  id uuid not null,
  version bigint not null,
  customer_id uuid not null,
  kind varchar(128) not null,
  happened_at timestamp(6) with time zone not null,
  title varchar(400) not null,
  location varchar(400),
  memo varchar(2000),
  description varchar(6000),
  subject_kind varchar(40),
  subject_record uuid,
  creator_id uuid not null,
  created_at timestamp(6) with time zone not null,
  changed_at timestamp(6) with time zone not null,
  constraint crm_interaction_pk primary key (tenant_id, id)
);
create index if not exists crm_interaction_ix_customer on crm_interaction (tenant_id, customer_id, happened_at, id);
create index if not exists crm_interaction_ix_creator on crm_interaction (tenant_id, creator_id, happened_at, id);
create index if not exists crm_interaction_ix_happened on crm_interaction (tenant_id, happened_at, id);
create index if not exists crm_interaction_ix_subject on crm_interaction (tenant_id, subject_record, happened_at, id);

create table if not exists crm_interaction_attendee (
  tenant_id varchar(64) not null,
  interaction_id uuid not null,
  position integer not null,
  contact_id uuid not null,
  name varchar(400) not null,
  constraint crm_interaction_attendee_pk primary key (tenant_id, interaction_id, position),
  constraint crm_interaction_attendee_fk_interaction foreign key (tenant_id, interaction_id) references crm_interaction (tenant_id, id)
);
