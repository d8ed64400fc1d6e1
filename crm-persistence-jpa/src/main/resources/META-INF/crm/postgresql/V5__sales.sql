-- Stages of the pipeline, opportunities with their plans, and moves between stages, in PostgreSQL.

create table crm_stage (
  tenant_id varchar(64) collate "C" not null,
  id uuid not null,
  version bigint not null,
  state varchar(16) collate "C" not null,
  name varchar(60) collate "C" not null,
  name_key varchar(400) collate "C" not null,
  sort_key varchar(400) collate "C" not null,
  position integer not null,
  probability integer not null,
  rots_after_days integer,
  creator_id uuid not null,
  created_at timestamp(6) with time zone not null,
  changed_at timestamp(6) with time zone not null,
  constraint crm_stage_pk primary key (tenant_id, id)
);
create unique index crm_stage_uq_name on crm_stage (tenant_id, name_key);

-- amount_key is the currency followed by the amount with leading zeros; it is empty where there is no amount. Amounts are sorted
-- within their currency.
create table crm_opportunity (
  tenant_id varchar(64) collate "C" not null,
  id uuid not null,
  version bigint not null,
  state varchar(16) collate "C" not null,
  number varchar(32) collate "C" not null,
  title varchar(200) collate "C" not null,
  title_key varchar(400) collate "C" not null,
  search_key text collate "C" not null,
  search_pieces text collate "C",
  description varchar(2000) collate "C",
  source varchar(64) collate "C" not null,
  customer_name varchar(200) collate "C" not null,
  customer_name_key varchar(400) collate "C" not null,
  contact_name varchar(200) collate "C",
  contact_telephone varchar(50) collate "C",
  prospect_customer_id uuid,
  probability integer not null,
  amount numeric(21,4),
  currency varchar(3) collate "C",
  amount_key varchar(24) collate "C" not null,
  expected_close date,
  expected_close_key date not null,
  stage_id uuid,
  stage_since timestamp(6) with time zone,
  recorded_expected_closes varchar(1100) collate "C",
  recorded_stage_since timestamp(6) with time zone,
  expiry_recorded_at timestamp(6) with time zone,
  unrecorded_close date,
  creator_id uuid not null,
  created_at timestamp(6) with time zone not null,
  changed_at timestamp(6) with time zone not null,
  assignee_id uuid,
  assigner_id uuid,
  assigned_at timestamp(6) with time zone,
  closed_at timestamp(6) with time zone,
  customer_id uuid,
  probability_before integer,
  amount_before numeric(21,4),
  currency_before varchar(3) collate "C",
  loss_reason varchar(1000) collate "C",
  cycle_seconds bigint,
  constraint crm_opportunity_pk primary key (tenant_id, id)
);
create unique index crm_opportunity_uq_number on crm_opportunity (tenant_id, number);
create index crm_opportunity_ix_search on crm_opportunity using gin (string_to_array(search_pieces, ' ')) with (fastupdate = off);
create index crm_opportunity_ix_created on crm_opportunity (tenant_id, created_at, id);
create index crm_opportunity_ix_changed on crm_opportunity (tenant_id, changed_at, id);
create index crm_opportunity_ix_title on crm_opportunity (tenant_id, title_key, id);
create index crm_opportunity_ix_customer_name on crm_opportunity (tenant_id, customer_name_key, id);
create index crm_opportunity_ix_probability on crm_opportunity (tenant_id, probability, id);
create index crm_opportunity_ix_amount on crm_opportunity (tenant_id, amount_key, id);
create index crm_opportunity_ix_expected_close on crm_opportunity (tenant_id, expected_close_key, id);
create index crm_opportunity_ix_assignee on crm_opportunity (tenant_id, assignee_id, created_at, id);
create index crm_opportunity_ix_creator on crm_opportunity (tenant_id, creator_id, created_at, id);
create index crm_opportunity_ix_state on crm_opportunity (tenant_id, state, stage_id);
create index crm_opportunity_ix_closed on crm_opportunity (tenant_id, closed_at);
create index crm_opportunity_ix_customer on crm_opportunity (tenant_id, customer_id);
create index crm_opportunity_ix_prospect on crm_opportunity (tenant_id, prospect_customer_id);
create index crm_opportunity_ix_source on crm_opportunity (tenant_id, source);

create table crm_plan_step (
  tenant_id varchar(64) collate "C" not null,
  opportunity_id uuid not null,
  position integer not null,
  id uuid not null,
  due date not null,
  content varchar(1000) collate "C" not null,
  state varchar(16) collate "C" not null,
  planned_by_id uuid not null,
  result varchar(1000) collate "C",
  recorded_by_id uuid,
  recorded_at timestamp(6) with time zone,
  constraint crm_plan_step_pk primary key (tenant_id, opportunity_id, position),
  constraint crm_plan_step_fk_opportunity foreign key (tenant_id, opportunity_id) references crm_opportunity (tenant_id, id)
);

create table crm_stage_move (
  tenant_id varchar(64) collate "C" not null,
  id uuid not null,
  opportunity_id uuid not null,
  from_stage_id uuid,
  to_stage_id uuid not null,
  moved_at timestamp(6) with time zone not null,
  moved_by_id uuid not null,
  stayed_micros bigint,
  constraint crm_stage_move_pk primary key (tenant_id, id),
  constraint crm_stage_move_fk_opportunity foreign key (tenant_id, opportunity_id) references crm_opportunity (tenant_id, id)
);
create index crm_stage_move_ix_opportunity on crm_stage_move (tenant_id, opportunity_id, moved_at, id);
create index crm_stage_move_ix_moved on crm_stage_move (tenant_id, moved_at);
