-- Service requests, their rounds and opinions, in PostgreSQL.

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
  product varchar(100) collate "C",
  batch varchar(100) collate "C",
  order_external_id varchar(100) collate "C",
  quantity_affected numeric(16,4),
  cause varchar(64) collate "C",
  opinion_count integer not null,
  assignee_id uuid,
  assigner_id uuid,
  assigned_at timestamp(6) with time zone,
  returned_count integer not null,
  archived_at timestamp(6) with time zone,
  closing_reason varchar(64) collate "C",
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
  recorded_assign_misses varchar(4200) collate "C",
  recorded_handle_misses varchar(4200) collate "C",
  miss_recorded_at timestamp(6) with time zone,
  search_key text collate "C" not null,
  search_pieces text collate "C",
  creator_id uuid not null,
  created_at timestamp(6) with time zone not null,
  changed_at timestamp(6) with time zone not null,
  constraint crm_service_request_pk primary key (tenant_id, id)
);
create unique index crm_service_request_uq_number on crm_service_request (tenant_id, number);
create index crm_service_request_ix_created on crm_service_request (tenant_id, created_at, id);
create index crm_service_request_ix_changed on crm_service_request (tenant_id, changed_at, id);
create index crm_service_request_ix_priority on crm_service_request (tenant_id, priority, id);
create index crm_service_request_ix_due on crm_service_request (tenant_id, due_key, id);
create index crm_service_request_ix_unrecorded on crm_service_request (tenant_id, unrecorded_deadline, id);
create index crm_service_request_ix_state on crm_service_request (tenant_id, state, changed_at, id);
create index crm_service_request_ix_type on crm_service_request (tenant_id, type, changed_at, id);
create index crm_service_request_ix_product on crm_service_request (tenant_id, product, changed_at, id);
create index crm_service_request_ix_order on crm_service_request (tenant_id, order_external_id, changed_at, id);
create index crm_service_request_ix_customer on crm_service_request (tenant_id, customer_id, created_at, id);
create index crm_service_request_ix_customer_changed on crm_service_request (tenant_id, customer_id, changed_at, id);
create index crm_service_request_ix_creator on crm_service_request (tenant_id, creator_id, created_at, id);
create index crm_service_request_ix_assignee on crm_service_request (tenant_id, assignee_id, created_at, id);
create index crm_service_request_ix_search on crm_service_request using gin (string_to_array(search_pieces, ' ')) with (fastupdate = off);

create table crm_service_round (
  tenant_id varchar(64) collate "C" not null,
  request_id uuid not null,
  position integer not null,
  handling varchar(3000) collate "C" not null,
  handler_id uuid not null,
  handled_at timestamp(6) with time zone not null,
  handle_by timestamp(6) with time zone,
  result varchar(3000) collate "C",
  satisfaction integer,
  feedback_by_id uuid,
  feedback_at timestamp(6) with time zone,
  closing_reason varchar(64) collate "C",
  closed_by_id uuid,
  closed_at timestamp(6) with time zone,
  remedy varchar(20) collate "C",
  amount numeric(21,4),
  currency varchar(3) collate "C",
  cause varchar(64) collate "C",
  constraint crm_service_round_pk primary key (tenant_id, request_id, position),
  constraint crm_service_round_fk_request foreign key (tenant_id, request_id) references crm_service_request (tenant_id, id)
);

-- The opinions for which units were asked about quality complaints.
create table crm_service_opinion (
  tenant_id varchar(64) collate "C" not null,
  request_id uuid not null,
  position integer not null,
  unit_id uuid not null,
  due date not null,
  asked_by_id uuid not null,
  asked_at timestamp(6) with time zone not null,
  verdict varchar(16) collate "C",
  text varchar(3000) collate "C",
  ended_by_id uuid,
  ended_at timestamp(6) with time zone,
  constraint crm_service_opinion_pk primary key (tenant_id, request_id, position),
  constraint crm_service_opinion_fk_request foreign key (tenant_id, request_id) references crm_service_request (tenant_id, id)
);
create index crm_service_opinion_ix_unit on crm_service_opinion (tenant_id, unit_id, ended_at, request_id);
create index crm_service_opinion_ix_due on crm_service_opinion (tenant_id, ended_at, due, request_id);

-- The service levels of a tenant: its working calendar, and in how many working minutes a request must be assigned and handled.
create table crm_service_level (
  tenant_id varchar(64) collate "C" not null,
  id uuid not null,
  version bigint not null,
  zone varchar(64) collate "C",
  week varchar(1000) collate "C",
  holidays varchar(5500) collate "C",
  creator_id uuid not null,
  created_at timestamp(6) with time zone not null,
  changed_at timestamp(6) with time zone not null,
  constraint crm_service_level_pk primary key (tenant_id, id)
);

create table crm_service_level_rule (
  tenant_id varchar(64) collate "C" not null,
  agreement_id uuid not null,
  position integer not null,
  type varchar(64) collate "C",
  priority integer not null,
  assign_minutes integer,
  handle_minutes integer,
  constraint crm_service_level_rule_pk primary key (tenant_id, agreement_id, position),
  constraint crm_service_level_rule_fk_agreement foreign key (tenant_id, agreement_id) references crm_service_level (tenant_id, id)
);
