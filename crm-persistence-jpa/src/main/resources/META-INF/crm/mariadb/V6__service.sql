-- Service requests, their rounds and opinions, in MariaDB.
-- The script can be run again after it was cut off, because no transaction surrounds it.

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
  product varchar(100),
  batch varchar(100),
  order_external_id varchar(100),
  quantity_affected numeric(16,4),
  cause varchar(64),
  opinion_count integer not null,
  assignee_id uuid,
  assigner_id uuid,
  assigned_at datetime(6),
  returned_count integer not null,
  archived_at datetime(6),
  closing_reason varchar(64),
  closed_by_id uuid,
  closed_at datetime(6),
  satisfaction integer,
  handle_seconds bigint,
  archive_seconds bigint,
  due_from datetime(6) not null,
  assign_by datetime(6),
  first_assigned_at datetime(6),
  handle_by datetime(6),
  due_key datetime(6) not null,
  handled_in_time integer,
  unrecorded_deadline datetime(6),
  recorded_assign_misses varchar(4200) character set ascii collate ascii_nopad_bin,
  recorded_handle_misses varchar(4200) character set ascii collate ascii_nopad_bin,
  miss_recorded_at datetime(6),
  search_key mediumtext not null,
  search_pieces mediumtext,
  creator_id uuid not null,
  created_at datetime(6) not null,
  changed_at datetime(6) not null,
  constraint crm_service_request_pk primary key (tenant_id, id)
) engine = InnoDB character set utf8mb4 collate utf8mb4_nopad_bin;
create unique index if not exists crm_service_request_uq_number on crm_service_request (tenant_id, number);
create index if not exists crm_service_request_ix_created on crm_service_request (tenant_id, created_at, id);
create index if not exists crm_service_request_ix_changed on crm_service_request (tenant_id, changed_at, id);
create index if not exists crm_service_request_ix_priority on crm_service_request (tenant_id, priority, id);
create index if not exists crm_service_request_ix_due on crm_service_request (tenant_id, due_key, id);
create index if not exists crm_service_request_ix_unrecorded on crm_service_request (tenant_id, unrecorded_deadline, id);
create index if not exists crm_service_request_ix_state on crm_service_request (tenant_id, state, changed_at, id);
create index if not exists crm_service_request_ix_type on crm_service_request (tenant_id, type, changed_at, id);
create index if not exists crm_service_request_ix_product on crm_service_request (tenant_id, product, changed_at, id);
create index if not exists crm_service_request_ix_order on crm_service_request (tenant_id, order_external_id, changed_at, id);
create index if not exists crm_service_request_ix_customer on crm_service_request (tenant_id, customer_id, created_at, id);
create index if not exists crm_service_request_ix_customer_changed on crm_service_request (tenant_id, customer_id, changed_at, id);
create index if not exists crm_service_request_ix_creator on crm_service_request (tenant_id, creator_id, created_at, id);
create index if not exists crm_service_request_ix_assignee on crm_service_request (tenant_id, assignee_id, created_at, id);

create table if not exists crm_service_round (
  tenant_id varchar(64) character set ascii collate ascii_nopad_bin not null,
  request_id uuid not null,
  position integer not null,
  handling varchar(3000) not null,
  handler_id uuid not null,
  handled_at datetime(6) not null,
  handle_by datetime(6),
  result varchar(3000),
  satisfaction integer,
  feedback_by_id uuid,
  feedback_at datetime(6),
  closing_reason varchar(64),
  closed_by_id uuid,
  closed_at datetime(6),
  remedy varchar(20) character set ascii collate ascii_nopad_bin,
  amount numeric(21,4),
  currency varchar(3) character set ascii collate ascii_nopad_bin,
  cause varchar(64),
  constraint crm_service_round_pk primary key (tenant_id, request_id, position),
  constraint crm_service_round_fk_request foreign key (tenant_id, request_id) references crm_service_request (tenant_id, id)
) engine = InnoDB character set utf8mb4 collate utf8mb4_nopad_bin;

-- The opinions for which units were asked about quality complaints.
create table if not exists crm_service_opinion (
  tenant_id varchar(64) character set ascii collate ascii_nopad_bin not null,
  request_id uuid not null,
  position integer not null,
  unit_id uuid not null,
  due date not null,
  asked_by_id uuid not null,
  asked_at datetime(6) not null,
  verdict varchar(16) character set ascii collate ascii_nopad_bin,
  text varchar(3000),
  ended_by_id uuid,
  ended_at datetime(6),
  constraint crm_service_opinion_pk primary key (tenant_id, request_id, position),
  constraint crm_service_opinion_fk_request foreign key (tenant_id, request_id) references crm_service_request (tenant_id, id)
) engine = InnoDB character set utf8mb4 collate utf8mb4_nopad_bin;
create index if not exists crm_service_opinion_ix_unit on crm_service_opinion (tenant_id, unit_id, ended_at, request_id);
create index if not exists crm_service_opinion_ix_due on crm_service_opinion (tenant_id, ended_at, due, request_id);

-- The service levels of a tenant: its working calendar, and in how many working minutes a request must be assigned and handled.
create table if not exists crm_service_level (
  tenant_id varchar(64) character set ascii collate ascii_nopad_bin not null,
  id uuid not null,
  version bigint not null,
  zone varchar(64) character set ascii collate ascii_nopad_bin,
  week varchar(1000) character set ascii collate ascii_nopad_bin,
  holidays varchar(5500) character set ascii collate ascii_nopad_bin,
  creator_id uuid not null,
  created_at datetime(6) not null,
  changed_at datetime(6) not null,
  constraint crm_service_level_pk primary key (tenant_id, id)
) engine = InnoDB character set utf8mb4 collate utf8mb4_nopad_bin;

create table if not exists crm_service_level_rule (
  tenant_id varchar(64) character set ascii collate ascii_nopad_bin not null,
  agreement_id uuid not null,
  position integer not null,
  type varchar(64),
  priority integer not null,
  assign_minutes integer,
  handle_minutes integer,
  constraint crm_service_level_rule_pk primary key (tenant_id, agreement_id, position),
  constraint crm_service_level_rule_fk_agreement foreign key (tenant_id, agreement_id) references crm_service_level (tenant_id, id)
) engine = InnoDB character set utf8mb4 collate utf8mb4_nopad_bin;
