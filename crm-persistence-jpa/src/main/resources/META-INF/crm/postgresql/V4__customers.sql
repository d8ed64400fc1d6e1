-- Customers with their tags and contacts, and interactions, in PostgreSQL.

create table crm_customer (
  tenant_id varchar(64) collate "C" not null,
  id uuid not null,
  version bigint not null,
  reference_count bigint not null,
  state varchar(16) collate "C" not null,
  archived_from varchar(16) collate "C",
  number varchar(32) collate "C" not null,
  external_number varchar(50) collate "C",
  external_number_key varchar(400) collate "C",
  name varchar(200) collate "C" not null,
  name_key varchar(400) collate "C" not null,
  sort_key varchar(400) collate "C" not null,
  name_ordinal integer not null,
  kind varchar(16) collate "C" not null,
  level varchar(64) collate "C" not null,
  region varchar(64) collate "C",
  industry varchar(64) collate "C",
  source varchar(64) collate "C",
  company_size varchar(64) collate "C",
  address varchar(500) collate "C",
  postal_code varchar(20) collate "C",
  telephone varchar(50) collate "C",
  fax varchar(50) collate "C",
  email varchar(254) collate "C",
  website varchar(200) collate "C",
  licence_number varchar(100) collate "C",
  legal_representative varchar(200) collate "C",
  capital_amount numeric(21,4),
  capital_currency varchar(3) collate "C",
  turnover_amount numeric(21,4),
  turnover_currency varchar(3) collate "C",
  bank_name varchar(100) collate "C",
  bank_account varchar(50) collate "C",
  local_tax_number varchar(200) collate "C",
  national_tax_number varchar(200) collate "C",
  satisfaction integer,
  credit integer,
  memo varchar(2000) collate "C",
  name_search_key text collate "C",
  address_search_key text collate "C",
  postal_code_search_key text collate "C",
  telephone_search_key text collate "C",
  fax_search_key text collate "C",
  email_search_key text collate "C",
  website_search_key text collate "C",
  licence_number_search_key text collate "C",
  legal_representative_search_key text collate "C",
  bank_search_key text collate "C",
  bank_account_search_key text collate "C",
  local_tax_number_search_key text collate "C",
  national_tax_number_search_key text collate "C",
  memo_search_key text collate "C",
  external_number_search_key text collate "C",
  search_pieces text collate "C",
  manager_id uuid not null,
  creator_id uuid not null,
  created_at timestamp(6) with time zone not null,
  changed_at timestamp(6) with time zone not null,
  constraint crm_customer_pk primary key (tenant_id, id)
);
create unique index crm_customer_uq_number on crm_customer (tenant_id, number);
create unique index crm_customer_uq_external_number on crm_customer (tenant_id, external_number_key);
create unique index crm_customer_uq_name on crm_customer (tenant_id, name_key, name_ordinal);
create index crm_customer_ix_sort on crm_customer (tenant_id, sort_key, id);
create index crm_customer_ix_created on crm_customer (tenant_id, created_at, id);
create index crm_customer_ix_manager on crm_customer (tenant_id, manager_id, sort_key, id);
create index crm_customer_ix_creator on crm_customer (tenant_id, creator_id, sort_key, id);
create index crm_customer_ix_level on crm_customer (tenant_id, level, sort_key, id);
create index crm_customer_ix_region on crm_customer (tenant_id, region, sort_key, id);
create index crm_customer_ix_search on crm_customer using gin (string_to_array(search_pieces, ' ')) with (fastupdate = off);

create table crm_customer_tag (
  tenant_id varchar(64) collate "C" not null,
  customer_id uuid not null,
  tag varchar(50) collate "C" not null,
  tag_key varchar(400) collate "C" not null,
  constraint crm_customer_tag_pk primary key (tenant_id, customer_id, tag_key),
  constraint crm_customer_tag_fk_customer foreign key (tenant_id, customer_id) references crm_customer (tenant_id, id)
);
create index crm_customer_tag_ix_tag on crm_customer_tag (tenant_id, tag_key, customer_id);

create table crm_contact (
  tenant_id varchar(64) collate "C" not null,
  customer_id uuid not null,
  position integer not null,
  id uuid not null,
  name varchar(200) collate "C" not null,
  sort_key varchar(400) collate "C" not null,
  name_search_key text collate "C" not null,
  sex varchar(16) collate "C",
  job_title varchar(100) collate "C",
  contact_class varchar(64) collate "C",
  telephone varchar(50) collate "C",
  telephone_digits varchar(400) collate "C",
  mobile varchar(50) collate "C",
  mobile_digits varchar(400) collate "C",
  email varchar(254) collate "C",
  email_search_key text collate "C",
  search_pieces text collate "C",
  memo varchar(1000) collate "C",
  is_primary boolean not null,
  constraint crm_contact_pk primary key (tenant_id, customer_id, position),
  constraint crm_contact_fk_customer foreign key (tenant_id, customer_id) references crm_customer (tenant_id, id)
);
create index crm_contact_ix_sort on crm_contact (tenant_id, sort_key, id);
create index crm_contact_ix_search on crm_contact using gin (string_to_array(search_pieces, ' ')) with (fastupdate = off);

create table crm_interaction (
  tenant_id varchar(64) collate "C" not null,
  id uuid not null,
  version bigint not null,
  customer_id uuid not null,
  kind varchar(64) collate "C" not null,
  happened_at timestamp(6) with time zone not null,
  title varchar(200) collate "C" not null,
  location varchar(200) collate "C",
  memo varchar(1000) collate "C",
  description varchar(3000) collate "C",
  subject_kind varchar(40) collate "C",
  subject_record uuid,
  creator_id uuid not null,
  created_at timestamp(6) with time zone not null,
  changed_at timestamp(6) with time zone not null,
  constraint crm_interaction_pk primary key (tenant_id, id)
);
create index crm_interaction_ix_customer on crm_interaction (tenant_id, customer_id, happened_at, id);
create index crm_interaction_ix_creator on crm_interaction (tenant_id, creator_id, happened_at, id);
create index crm_interaction_ix_happened on crm_interaction (tenant_id, happened_at, id);
create index crm_interaction_ix_subject on crm_interaction (tenant_id, subject_record, happened_at, id);

create table crm_interaction_attendee (
  tenant_id varchar(64) collate "C" not null,
  interaction_id uuid not null,
  position integer not null,
  contact_id uuid not null,
  name varchar(200) collate "C" not null,
  constraint crm_interaction_attendee_pk primary key (tenant_id, interaction_id, position),
  constraint crm_interaction_attendee_fk_interaction foreign key (tenant_id, interaction_id) references crm_interaction (tenant_id, id)
);
