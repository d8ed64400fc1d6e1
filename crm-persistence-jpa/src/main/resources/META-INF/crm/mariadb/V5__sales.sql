-- Stages of the pipeline, opportunities with their plans, and moves between stages, in MariaDB.
-- The script can be run again after it was cut off, because no transaction surrounds it.

create table if not exists crm_stage (
  tenant_id varchar(64) character set ascii collate ascii_nopad_bin not null,
  id uuid not null,
  version bigint not null,
  state varchar(16) character set ascii collate ascii_nopad_bin not null,
  name varchar(60) not null,
  name_key varchar(400) not null,
  sort_key varchar(400) not null,
  position integer not null,
  probability integer not null,
  rots_after_days integer,
  creator_id uuid not null,
  created_at datetime(6) not null,
  changed_at datetime(6) not null,
  constraint crm_stage_pk primary key (tenant_id, id)
) engine = InnoDB character set utf8mb4 collate utf8mb4_nopad_bin;
create unique index if not exists crm_stage_uq_name on crm_stage (tenant_id, name_key);

-- amount_key is the currency followed by the amount with leading zeros; it is empty where there is no amount. Amounts are sorted
-- within their currency.
create table if not exists crm_opportunity (
  tenant_id varchar(64) character set ascii collate ascii_nopad_bin not null,
  id uuid not null,
  version bigint not null,
  state varchar(16) character set ascii collate ascii_nopad_bin not null,
  number varchar(32) character set ascii collate ascii_nopad_bin not null,
  title varchar(200) not null,
  title_key varchar(400) not null,
  search_key mediumtext not null,
  search_pieces mediumtext,
  description varchar(2000),
  source varchar(64) not null,
  customer_name varchar(200) not null,
  customer_name_key varchar(400) not null,
  contact_name varchar(200),
  contact_telephone varchar(50),
  prospect_customer_id uuid,
  probability integer not null,
  amount numeric(21,4),
  currency varchar(3) character set ascii collate ascii_nopad_bin,
  amount_key varchar(24) character set ascii collate ascii_nopad_bin not null,
  expected_close date,
  expected_close_key date not null,
  stage_id uuid,
  stage_since datetime(6),
  recorded_expected_closes varchar(1100) character set ascii collate ascii_nopad_bin,
  recorded_stage_since datetime(6),
  expiry_recorded_at datetime(6),
  unrecorded_close date,
  creator_id uuid not null,
  created_at datetime(6) not null,
  changed_at datetime(6) not null,
  assignee_id uuid,
  assigner_id uuid,
  assigned_at datetime(6),
  closed_at datetime(6),
  customer_id uuid,
  probability_before integer,
  amount_before numeric(21,4),
  currency_before varchar(3) character set ascii collate ascii_nopad_bin,
  loss_reason varchar(1000),
  cycle_seconds bigint,
  constraint crm_opportunity_pk primary key (tenant_id, id)
) engine = InnoDB character set utf8mb4 collate utf8mb4_nopad_bin;
create unique index if not exists crm_opportunity_uq_number on crm_opportunity (tenant_id, number);
create index if not exists crm_opportunity_ix_created on crm_opportunity (tenant_id, created_at, id);
create index if not exists crm_opportunity_ix_changed on crm_opportunity (tenant_id, changed_at, id);
create index if not exists crm_opportunity_ix_title on crm_opportunity (tenant_id, title_key, id);
create index if not exists crm_opportunity_ix_customer_name on crm_opportunity (tenant_id, customer_name_key, id);
create index if not exists crm_opportunity_ix_probability on crm_opportunity (tenant_id, probability, id);
create index if not exists crm_opportunity_ix_amount on crm_opportunity (tenant_id, amount_key, id);
create index if not exists crm_opportunity_ix_expected_close on crm_opportunity (tenant_id, expected_close_key, id);
create index if not exists crm_opportunity_ix_assignee on crm_opportunity (tenant_id, assignee_id, created_at, id);
create index if not exists crm_opportunity_ix_creator on crm_opportunity (tenant_id, creator_id, created_at, id);
create index if not exists crm_opportunity_ix_state on crm_opportunity (tenant_id, state, stage_id);
create index if not exists crm_opportunity_ix_closed on crm_opportunity (tenant_id, closed_at);
create index if not exists crm_opportunity_ix_customer on crm_opportunity (tenant_id, customer_id);
create index if not exists crm_opportunity_ix_prospect on crm_opportunity (tenant_id, prospect_customer_id);
create index if not exists crm_opportunity_ix_source on crm_opportunity (tenant_id, source);

create table if not exists crm_plan_step (
  tenant_id varchar(64) character set ascii collate ascii_nopad_bin not null,
  opportunity_id uuid not null,
  position integer not null,
  id uuid not null,
  due date not null,
  content varchar(1000) not null,
  state varchar(16) character set ascii collate ascii_nopad_bin not null,
  planned_by_id uuid not null,
  result varchar(1000),
  recorded_by_id uuid,
  recorded_at datetime(6),
  constraint crm_plan_step_pk primary key (tenant_id, opportunity_id, position),
  constraint crm_plan_step_fk_opportunity foreign key (tenant_id, opportunity_id) references crm_opportunity (tenant_id, id)
) engine = InnoDB character set utf8mb4 collate utf8mb4_nopad_bin;

create table if not exists crm_stage_move (
  tenant_id varchar(64) character set ascii collate ascii_nopad_bin not null,
  id uuid not null,
  opportunity_id uuid not null,
  from_stage_id uuid,
  to_stage_id uuid not null,
  moved_at datetime(6) not null,
  moved_by_id uuid not null,
  stayed_micros bigint,
  constraint crm_stage_move_pk primary key (tenant_id, id),
  constraint crm_stage_move_fk_opportunity foreign key (tenant_id, opportunity_id) references crm_opportunity (tenant_id, id)
) engine = InnoDB character set utf8mb4 collate utf8mb4_nopad_bin;
create index if not exists crm_stage_move_ix_opportunity on crm_stage_move (tenant_id, opportunity_id, moved_at, id);
create index if not exists crm_stage_move_ix_moved on crm_stage_move (tenant_id, moved_at);
