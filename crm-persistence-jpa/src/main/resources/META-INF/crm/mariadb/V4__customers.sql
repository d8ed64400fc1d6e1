-- Customers with their tags and contacts, and interactions, in MariaDB.
-- The script can be run again after it was cut off, because no transaction surrounds it.

create table if not exists crm_customer (
  tenant_id varchar(64) character set ascii collate ascii_nopad_bin not null,
  id uuid not null,
  version bigint not null,
  reference_count bigint not null,
  state varchar(16) character set ascii collate ascii_nopad_bin not null,
  archived_from varchar(16) character set ascii collate ascii_nopad_bin,
  number varchar(32) character set ascii collate ascii_nopad_bin not null,
  external_number varchar(50),
  external_number_key varchar(400),
  name varchar(200) not null,
  name_key varchar(400) not null,
  sort_key varchar(400) not null,
  name_ordinal integer not null,
  kind varchar(16) character set ascii collate ascii_nopad_bin not null,
  level varchar(64) not null,
  region varchar(64),
  industry varchar(64),
  source varchar(64),
  company_size varchar(64),
  address varchar(500),
  postal_code varchar(20),
  telephone varchar(50),
  fax varchar(50),
  email varchar(254),
  website varchar(200),
  licence_number varchar(100),
  legal_representative varchar(200),
  capital_amount numeric(21,4),
  capital_currency varchar(3) character set ascii collate ascii_nopad_bin,
  turnover_amount numeric(21,4),
  turnover_currency varchar(3) character set ascii collate ascii_nopad_bin,
  bank_name varchar(100),
  bank_account varchar(50),
  local_tax_number varchar(200),
  national_tax_number varchar(200),
  satisfaction integer,
  credit integer,
  memo varchar(2000),
  name_search_key mediumtext,
  address_search_key mediumtext,
  postal_code_search_key mediumtext,
  telephone_search_key mediumtext,
  fax_search_key mediumtext,
  email_search_key mediumtext,
  website_search_key mediumtext,
  licence_number_search_key mediumtext,
  legal_representative_search_key mediumtext,
  bank_search_key mediumtext,
  bank_account_search_key mediumtext,
  local_tax_number_search_key mediumtext,
  national_tax_number_search_key mediumtext,
  memo_search_key mediumtext,
  external_number_search_key mediumtext,
  search_pieces mediumtext,
  manager_id uuid not null,
  creator_id uuid not null,
  created_at datetime(6) not null,
  changed_at datetime(6) not null,
  constraint crm_customer_pk primary key (tenant_id, id)
) engine = InnoDB character set utf8mb4 collate utf8mb4_nopad_bin;
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
  tenant_id varchar(64) character set ascii collate ascii_nopad_bin not null,
  customer_id uuid not null,
  tag varchar(50) not null,
  tag_key varchar(400) not null,
  constraint crm_customer_tag_pk primary key (tenant_id, customer_id, tag_key),
  constraint crm_customer_tag_fk_customer foreign key (tenant_id, customer_id) references crm_customer (tenant_id, id)
) engine = InnoDB character set utf8mb4 collate utf8mb4_nopad_bin;
create index if not exists crm_customer_tag_ix_tag on crm_customer_tag (tenant_id, tag_key, customer_id);

create table if not exists crm_contact (
  tenant_id varchar(64) character set ascii collate ascii_nopad_bin not null,
  customer_id uuid not null,
  position integer not null,
  id uuid not null,
  name varchar(200) not null,
  sort_key varchar(400) not null,
  name_search_key mediumtext not null,
  sex varchar(16) character set ascii collate ascii_nopad_bin,
  job_title varchar(100),
  contact_class varchar(64),
  telephone varchar(50),
  telephone_digits varchar(400),
  mobile varchar(50),
  mobile_digits varchar(400),
  email varchar(254),
  email_search_key mediumtext,
  search_pieces mediumtext,
  memo varchar(1000),
  is_primary boolean not null,
  constraint crm_contact_pk primary key (tenant_id, customer_id, position),
  constraint crm_contact_fk_customer foreign key (tenant_id, customer_id) references crm_customer (tenant_id, id)
) engine = InnoDB character set utf8mb4 collate utf8mb4_nopad_bin;
create index if not exists crm_contact_ix_sort on crm_contact (tenant_id, sort_key, id);

create table if not exists crm_interaction (
  tenant_id varchar(64) character set ascii collate ascii_nopad_bin not null,
  id uuid not null,
  version bigint not null,
  customer_id uuid not null,
  kind varchar(64) not null,
  happened_at datetime(6) not null,
  title varchar(200) not null,
  location varchar(200),
  memo varchar(1000),
  description varchar(3000),
  subject_kind varchar(40) character set ascii collate ascii_nopad_bin,
  subject_record uuid,
  creator_id uuid not null,
  created_at datetime(6) not null,
  changed_at datetime(6) not null,
  constraint crm_interaction_pk primary key (tenant_id, id)
) engine = InnoDB character set utf8mb4 collate utf8mb4_nopad_bin;
create index if not exists crm_interaction_ix_customer on crm_interaction (tenant_id, customer_id, happened_at, id);
create index if not exists crm_interaction_ix_creator on crm_interaction (tenant_id, creator_id, happened_at, id);
create index if not exists crm_interaction_ix_happened on crm_interaction (tenant_id, happened_at, id);
create index if not exists crm_interaction_ix_subject on crm_interaction (tenant_id, subject_record, happened_at, id);

create table if not exists crm_interaction_attendee (
  tenant_id varchar(64) character set ascii collate ascii_nopad_bin not null,
  interaction_id uuid not null,
  position integer not null,
  contact_id uuid not null,
  name varchar(200) not null,
  constraint crm_interaction_attendee_pk primary key (tenant_id, interaction_id, position),
  constraint crm_interaction_attendee_fk_interaction foreign key (tenant_id, interaction_id) references crm_interaction (tenant_id, id)
) engine = InnoDB character set utf8mb4 collate utf8mb4_nopad_bin;
