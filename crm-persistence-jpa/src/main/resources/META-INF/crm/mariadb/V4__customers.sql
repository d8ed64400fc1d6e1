-- Customers with their tags and contacts, and interactions, in MariaDB.
-- The script can be run again after it was cut off, because no transaction surrounds it.

create table if not exists crm_customer (
  tenant_id varchar(64) character set ascii collate ascii_nopad_bin not null,
  id uuid not null,
  version bigint not null,
  reference_count bigint not null,
  state varchar(16) character set ascii collate ascii_nopad_bin not null,
  number varchar(32) character set ascii collate ascii_nopad_bin not null,
  name varchar(200) not null,
  name_key varchar(400) not null,
  sort_key varchar(400) not null,
  name_ordinal integer not null,
  kind varchar(16) character set ascii collate ascii_nopad_bin not null,
  level varchar(64) not null,
  region varchar(64),
  address varchar(500),
  postal_code varchar(20),
  telephone varchar(50),
  fax varchar(50),
  website varchar(200),
  licence_number varchar(50),
  legal_representative varchar(100),
  capital_amount numeric(21,4),
  capital_currency varchar(3) character set ascii collate ascii_nopad_bin,
  turnover_amount numeric(21,4),
  turnover_currency varchar(3) character set ascii collate ascii_nopad_bin,
  bank_name varchar(100),
  bank_account varchar(50),
  local_tax_number varchar(50),
  national_tax_number varchar(50),
  satisfaction integer,
  credit integer,
  manager_id uuid not null,
  creator_id uuid not null,
  created_at datetime(6) not null,
  changed_at datetime(6) not null,
  constraint crm_customer_pk primary key (tenant_id, id)
) engine = InnoDB character set utf8mb4 collate utf8mb4_nopad_bin;
create unique index if not exists crm_customer_uq_number on crm_customer (tenant_id, number);
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
  constraint crm_customer_tag_pk primary key (tenant_id, customer_id, tag),
  constraint crm_customer_tag_fk_customer foreign key (tenant_id, customer_id) references crm_customer (tenant_id, id)
) engine = InnoDB character set utf8mb4 collate utf8mb4_nopad_bin;
create index if not exists crm_customer_tag_ix_tag on crm_customer_tag (tenant_id, tag, customer_id);

create table if not exists crm_contact (
  tenant_id varchar(64) character set ascii collate ascii_nopad_bin not null,
  customer_id uuid not null,
  position integer not null,
  id uuid not null,
  name varchar(100) not null,
  sex varchar(16) character set ascii collate ascii_nopad_bin,
  job_title varchar(100),
  telephone varchar(50),
  mobile varchar(50),
  email varchar(254),
  memo varchar(1000),
  is_primary boolean not null,
  constraint crm_contact_pk primary key (tenant_id, customer_id, position),
  constraint crm_contact_fk_customer foreign key (tenant_id, customer_id) references crm_customer (tenant_id, id)
) engine = InnoDB character set utf8mb4 collate utf8mb4_nopad_bin;

create table if not exists crm_interaction (
  tenant_id varchar(64) character set ascii collate ascii_nopad_bin not null,
  id uuid not null,
  version bigint not null,
  customer_id uuid not null,
  kind varchar(16) character set ascii collate ascii_nopad_bin not null,
  happened_at datetime(6) not null,
  title varchar(200) not null,
  location varchar(200),
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
  position integer not null,
  contact_id uuid not null,
  name varchar(100) not null,
  constraint crm_interaction_attendee_pk primary key (tenant_id, interaction_id, position),
  constraint crm_interaction_attendee_fk_interaction foreign key (tenant_id, interaction_id) references crm_interaction (tenant_id, id)
) engine = InnoDB character set utf8mb4 collate utf8mb4_nopad_bin;
