-- Loans, in PostgreSQL.

create table crm_loan (
  tenant_id varchar(64) collate "C" not null,
  id uuid not null,
  version bigint not null,
  state varchar(16) collate "C" not null,
  customer_id uuid not null,
  owner_id uuid not null,
  article varchar(64) collate "C" not null,
  title varchar(200) collate "C" not null,
  creator_id uuid not null,
  created_at timestamp(6) with time zone not null,
  changed_at timestamp(6) with time zone not null,
  constraint crm_loan_pk primary key (tenant_id, id)
);
create index crm_loan_ix_created on crm_loan (tenant_id, created_at, id);
create index crm_loan_ix_changed on crm_loan (tenant_id, changed_at, id);
create index crm_loan_ix_customer on crm_loan (tenant_id, customer_id, created_at, id);
create index crm_loan_ix_owner on crm_loan (tenant_id, owner_id, created_at, id);
create index crm_loan_ix_creator on crm_loan (tenant_id, creator_id, created_at, id);
