-- What CRM Kit keeps in MariaDB. Key columns compare byte by byte; lengths are the limits of the domain.
-- May be run again where it was cut off, as there is no transaction around it.

create table if not exists crm_org_unit (
  tenant_id varchar(64) character set ascii collate ascii_nopad_bin not null,
  id uuid not null,
  version bigint not null,
  name varchar(100) not null,
  name_key varchar(400) not null,
  sort_key varchar(400) not null,
  parent_id uuid,
  parent_key uuid not null,
  path varchar(592) character set ascii collate ascii_nopad_bin not null,
  creator_id uuid not null,
  created_at datetime(6) not null,
  changed_at datetime(6) not null,
  constraint crm_org_unit_pk primary key (tenant_id, id)
) engine = InnoDB character set utf8mb4 collate utf8mb4_nopad_bin;
create unique index if not exists crm_org_unit_uq_name on crm_org_unit (tenant_id, parent_key, name_key);
create index if not exists crm_org_unit_ix_path on crm_org_unit (tenant_id, path);
create index if not exists crm_org_unit_ix_sort on crm_org_unit (tenant_id, sort_key, id);

create table if not exists crm_user (
  tenant_id varchar(64) character set ascii collate ascii_nopad_bin not null,
  id uuid not null,
  version bigint not null,
  attached bigint not null,
  name varchar(64) not null,
  name_key varchar(400) not null,
  sort_key varchar(400) not null,
  real_name varchar(100) not null,
  state varchar(16) character set ascii collate ascii_nopad_bin not null,
  unit_id uuid not null,
  valid_until datetime(6),
  creator_id uuid not null,
  created_at datetime(6) not null,
  changed_at datetime(6) not null,
  constraint crm_user_pk primary key (tenant_id, id)
) engine = InnoDB character set utf8mb4 collate utf8mb4_nopad_bin;
create unique index if not exists crm_user_uq_name on crm_user (tenant_id, name_key);
create index if not exists crm_user_ix_unit on crm_user (tenant_id, unit_id);
create index if not exists crm_user_ix_sort on crm_user (tenant_id, sort_key, id);

create table if not exists crm_user_role (
  tenant_id varchar(64) character set ascii collate ascii_nopad_bin not null,
  user_id uuid not null,
  role varchar(64) character set ascii collate ascii_nopad_bin not null,
  constraint crm_user_role_pk primary key (tenant_id, user_id, role),
  constraint crm_user_role_fk_user foreign key (tenant_id, user_id) references crm_user (tenant_id, id)
) engine = InnoDB character set utf8mb4 collate utf8mb4_nopad_bin;
create index if not exists crm_user_role_ix_role on crm_user_role (tenant_id, role);

create table if not exists crm_stage (
  tenant_id varchar(64) character set ascii collate ascii_nopad_bin not null,
  id uuid not null,
  version bigint not null,
  state varchar(16) character set ascii collate ascii_nopad_bin not null,
  name varchar(60) not null,
  name_key varchar(400) not null,
  sort_key varchar(400) not null,
  place integer not null,
  probability integer not null,
  rots_after_days integer,
  creator_id uuid not null,
  created_at datetime(6) not null,
  changed_at datetime(6) not null,
  constraint crm_stage_pk primary key (tenant_id, id)
) engine = InnoDB character set utf8mb4 collate utf8mb4_nopad_bin;
create unique index if not exists crm_stage_uq_name on crm_stage (tenant_id, name_key);

create table if not exists crm_customer (
  tenant_id varchar(64) character set ascii collate ascii_nopad_bin not null,
  id uuid not null,
  version bigint not null,
  attached bigint not null,
  state varchar(16) character set ascii collate ascii_nopad_bin not null,
  number varchar(32) character set ascii collate ascii_nopad_bin not null,
  name varchar(200) not null,
  name_key varchar(400) not null,
  sort_key varchar(400) not null,
  namesake integer not null,
  kind varchar(16) character set ascii collate ascii_nopad_bin not null,
  level_code varchar(64) not null,
  region_code varchar(64),
  address varchar(300),
  phone varchar(50),
  website varchar(200),
  manager_id uuid not null,
  creator_id uuid not null,
  created_at datetime(6) not null,
  changed_at datetime(6) not null,
  constraint crm_customer_pk primary key (tenant_id, id)
) engine = InnoDB character set utf8mb4 collate utf8mb4_nopad_bin;
create unique index if not exists crm_customer_uq_number on crm_customer (tenant_id, number);
create unique index if not exists crm_customer_uq_name on crm_customer (tenant_id, name_key, namesake);
create index if not exists crm_customer_ix_sort on crm_customer (tenant_id, sort_key, id);
create index if not exists crm_customer_ix_created on crm_customer (tenant_id, created_at, id);
create index if not exists crm_customer_ix_manager on crm_customer (tenant_id, manager_id, sort_key, id);
create index if not exists crm_customer_ix_creator on crm_customer (tenant_id, creator_id, sort_key, id);

create table if not exists crm_contact (
  tenant_id varchar(64) character set ascii collate ascii_nopad_bin not null,
  customer_id uuid not null,
  place integer not null,
  id uuid not null,
  name varchar(100) not null,
  job varchar(100),
  phone varchar(50),
  email varchar(254),
  memo varchar(1000),
  is_primary boolean not null,
  constraint crm_contact_pk primary key (tenant_id, customer_id, place),
  constraint crm_contact_fk_customer foreign key (tenant_id, customer_id) references crm_customer (tenant_id, id)
) engine = InnoDB character set utf8mb4 collate utf8mb4_nopad_bin;

create table if not exists crm_opportunity (
  tenant_id varchar(64) character set ascii collate ascii_nopad_bin not null,
  id uuid not null,
  version bigint not null,
  state varchar(16) character set ascii collate ascii_nopad_bin not null,
  title varchar(200) not null,
  title_key varchar(400) not null,
  description varchar(2000),
  source varchar(64) not null,
  customer_name varchar(100) not null,
  customer_name_key varchar(400) not null,
  contact_name varchar(100),
  contact_phone varchar(50),
  probability integer not null,
  amount numeric(21,4),
  currency varchar(3) character set ascii collate ascii_nopad_bin,
  amount_key numeric(21,4) not null,
  expected_close date,
  expected_close_key date not null,
  stage_id uuid,
  stage_since datetime(6),
  creator_id uuid not null,
  created_at datetime(6) not null,
  changed_at datetime(6) not null,
  assignee_id uuid,
  assigner_id uuid,
  assigned_at datetime(6),
  closed_at datetime(6),
  probability_before integer,
  customer_id uuid,
  loss_reason varchar(1000),
  cycle_seconds bigint,
  constraint crm_opportunity_pk primary key (tenant_id, id)
) engine = InnoDB character set utf8mb4 collate utf8mb4_nopad_bin;
create index if not exists crm_opportunity_ix_created on crm_opportunity (tenant_id, created_at, id);
create index if not exists crm_opportunity_ix_changed on crm_opportunity (tenant_id, changed_at, id);
create index if not exists crm_opportunity_ix_title on crm_opportunity (tenant_id, title_key, id);
create index if not exists crm_opportunity_ix_customer_name on crm_opportunity (tenant_id, customer_name_key, id);
create index if not exists crm_opportunity_ix_amount on crm_opportunity (tenant_id, amount_key, id);
create index if not exists crm_opportunity_ix_expected_close on crm_opportunity (tenant_id, expected_close_key, id);
create index if not exists crm_opportunity_ix_assignee on crm_opportunity (tenant_id, assignee_id, created_at, id);
create index if not exists crm_opportunity_ix_creator on crm_opportunity (tenant_id, creator_id, created_at, id);
create index if not exists crm_opportunity_ix_state on crm_opportunity (tenant_id, state, stage_id);
create index if not exists crm_opportunity_ix_closed on crm_opportunity (tenant_id, closed_at);
create index if not exists crm_opportunity_ix_customer on crm_opportunity (tenant_id, customer_id);

create table if not exists crm_plan_step (
  tenant_id varchar(64) character set ascii collate ascii_nopad_bin not null,
  opportunity_id uuid not null,
  place integer not null,
  id uuid not null,
  due date not null,
  content varchar(1000) not null,
  state varchar(16) character set ascii collate ascii_nopad_bin not null,
  result varchar(1000),
  constraint crm_plan_step_pk primary key (tenant_id, opportunity_id, place),
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

create table if not exists crm_counter (
  tenant_id varchar(64) character set ascii collate ascii_nopad_bin not null,
  name varchar(64) character set ascii collate ascii_nopad_bin not null,
  current_value bigint not null,
  constraint crm_counter_pk primary key (tenant_id, name)
) engine = InnoDB character set utf8mb4 collate utf8mb4_nopad_bin;

create table if not exists crm_journal (
  tenant_id varchar(64) character set ascii collate ascii_nopad_bin not null,
  id uuid not null,
  kind varchar(32) character set ascii collate ascii_nopad_bin not null,
  subject_id uuid not null,
  version bigint not null,
  type varchar(64) character set ascii collate ascii_nopad_bin not null,
  payload mediumtext not null,
  actor_id uuid not null,
  happened_at datetime(6) not null,
  outbox varchar(16) character set ascii collate ascii_nopad_bin not null,
  sent_at datetime(6),
  constraint crm_journal_pk primary key (tenant_id, id)
) engine = InnoDB character set utf8mb4 collate utf8mb4_nopad_bin;
create index if not exists crm_journal_ix_happened on crm_journal (tenant_id, happened_at, id);
create index if not exists crm_journal_ix_subject on crm_journal (tenant_id, subject_id, happened_at, id);
create index if not exists crm_journal_ix_actor on crm_journal (tenant_id, actor_id, happened_at, id);
create index if not exists crm_journal_ix_type on crm_journal (tenant_id, type, happened_at, id);
create index if not exists crm_journal_ix_unsent on crm_journal (tenant_id, outbox, happened_at, version, id);
