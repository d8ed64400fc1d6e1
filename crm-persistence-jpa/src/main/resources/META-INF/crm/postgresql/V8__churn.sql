-- Churn cases and their measures, in PostgreSQL.

-- unresolved_id is the customer until they have bought again. Therefore a customer has at most one such case.
create table crm_churn_case (
  tenant_id varchar(64) collate "C" not null,
  id uuid not null,
  version bigint not null,
  state varchar(16) collate "C" not null,
  customer_id uuid not null,
  unresolved_id uuid,
  manager_id uuid not null,
  last_order_id varchar(100) collate "C",
  last_order_date date,
  measure_count integer not null,
  reason varchar(2000) collate "C",
  lost_at timestamp(6) with time zone,
  recovered_at timestamp(6) with time zone,
  creator_id uuid not null,
  created_at timestamp(6) with time zone not null,
  changed_at timestamp(6) with time zone not null,
  constraint crm_churn_case_pk primary key (tenant_id, id)
);
create unique index crm_churn_case_uq_customer on crm_churn_case (tenant_id, unresolved_id);
create index crm_churn_case_ix_created on crm_churn_case (tenant_id, created_at, id);
create index crm_churn_case_ix_changed on crm_churn_case (tenant_id, changed_at, id);
create index crm_churn_case_ix_state on crm_churn_case (tenant_id, state, created_at, id);
create index crm_churn_case_ix_manager on crm_churn_case (tenant_id, manager_id, created_at, id);
create index crm_churn_case_ix_customer on crm_churn_case (tenant_id, customer_id, created_at, id);
create index crm_churn_case_ix_lost on crm_churn_case (tenant_id, lost_at, id) where lost_at is not null;
create index crm_churn_case_ix_recovered on crm_churn_case (tenant_id, recovered_at, id) where recovered_at is not null;

create table crm_churn_measure (
  tenant_id varchar(64) collate "C" not null,
  case_id uuid not null,
  position integer not null,
  content varchar(2000) collate "C" not null,
  recorded_by_id uuid not null,
  recorded_at timestamp(6) with time zone not null,
  constraint crm_churn_measure_pk primary key (tenant_id, case_id, position),
  constraint crm_churn_measure_fk_case foreign key (tenant_id, case_id) references crm_churn_case (tenant_id, id)
);
