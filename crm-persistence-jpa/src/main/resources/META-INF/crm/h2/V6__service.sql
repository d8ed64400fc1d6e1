-- Service requests, their rounds and opinions, in H2.
-- The script can be run again after it was cut off, because no transaction surrounds it.

create table if not exists crm_service_request (
  tenant_id varchar(64) not null,
  id uuid not null,
  version bigint not null,
  state varchar(16) not null,
  number varchar(32) not null,
  customer_id uuid not null,
  type varchar(128) not null,
  title varchar(400) not null,
  request varchar(6000) not null,
  priority integer not null,
  product varchar(200),
  batch varchar(200),
  order_external_id varchar(200),
  quantity_affected numeric(16,4),
  cause varchar(128),
  opinion_count integer not null,
  assignee_id uuid,
  assigner_id uuid,
  assigned_at timestamp(6) with time zone,
  returned_count integer not null,
  archived_at timestamp(6) with time zone,
  closing_reason varchar(128),
  closed_by_id uuid,
  closed_at timestamp(6) with time zone,
  satisfaction integer,
  handle_seconds bigint,
  archive_seconds bigint,
  due_from timestamp(6) with time zone not null,
  assign_by timestamp(6) with time zone,
  first_assigned_at timestamp(6) with time zone,
  handle_by timestamp(6) with time zone,
  due_key timestamp(6) with time zone not null,
  handled_in_time integer,
  unrecorded_deadline timestamp(6) with time zone,
  recorded_assign_misses varchar(8400),
  recorded_handle_misses varchar(8400),
  miss_recorded_at timestamp(6) with time zone,
  search_key varchar(1000000) not null,
  search_pieces varchar(1000000),
  creator_id uuid not null,
  created_at timestamp(6) with time zone not null,
  changed_at timestamp(6) with time zone not null,
  constraint crm_service_request_pk primary key (tenant_id, id)
);
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
  tenant_id varchar(64) not null,
  request_id uuid not null,
  position integer not null,
  handling varchar(6000) not null,
  handler_id uuid not null,
  handled_at timestamp(6) with time zone not null,
  handle_by timestamp(6) with time zone,
  result varchar(6000),
  satisfaction integer,
  feedback_by_id uuid,
  feedback_at timestamp(6) with time zone,
  closing_reason varchar(128),
  closed_by_id uuid,
  closed_at timestamp(6) with time zone,
  remedy varchar(20),
  amount numeric(21,4),
  currency varchar(3),
  cause varchar(128),
  constraint crm_service_round_pk primary key (tenant_id, request_id, position),
  constraint crm_service_round_fk_request foreign key (tenant_id, request_id) references crm_service_request (tenant_id, id)
);

-- The opinions for which units were asked about quality complaints.
create table if not exists crm_service_opinion (
  tenant_id varchar(64) not null,
  request_id uuid not null,
  position integer not null,
  unit_id uuid not null,
  due date not null,
  asked_by_id uuid not null,
  asked_at timestamp(6) with time zone not null,
  verdict varchar(16),
  text varchar(6000),
  ended_by_id uuid,
  ended_at timestamp(6) with time zone,
  constraint crm_service_opinion_pk primary key (tenant_id, request_id, position),
  constraint crm_service_opinion_fk_request foreign key (tenant_id, request_id) references crm_service_request (tenant_id, id)
);
create index if not exists crm_service_opinion_ix_unit on crm_service_opinion (tenant_id, unit_id, ended_at, request_id);
create index if not exists crm_service_opinion_ix_due on crm_service_opinion (tenant_id, ended_at, due, request_id);

-- The service levels of a tenant: its working calendar, and in how many working minutes a request must be assigned and handled.
create table if not exists crm_service_level (
  tenant_id varchar(64) not null,
  id uuid not null,
  version bigint not null,
  zone varchar(128),
  week varchar(2000),
  holidays varchar(11000),
  creator_id uuid not null,
  created_at timestamp(6) with time zone not null,
  changed_at timestamp(6) with time zone not null,
  constraint crm_service_level_pk primary key (tenant_id, id)
);

create table if not exists crm_service_level_rule (
  tenant_id varchar(64) not null,
  agreement_id uuid not null,
  position integer not null,
  type varchar(128),
  priority integer not null,
  assign_minutes integer,
  handle_minutes integer,
  constraint crm_service_level_rule_pk primary key (tenant_id, agreement_id, position),
  constraint crm_service_level_rule_fk_agreement foreign key (tenant_id, agreement_id) references crm_service_level (tenant_id, id)
);
