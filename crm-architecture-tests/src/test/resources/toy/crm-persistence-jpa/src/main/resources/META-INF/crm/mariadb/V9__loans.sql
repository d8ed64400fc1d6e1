-- Loans, in MariaDB.
-- The script can be run again after it was cut off, because no transaction surrounds it.

create table if not exists crm_loan (
  tenant_id varchar(64) character set ascii collate ascii_nopad_bin not null,
  id uuid not null,
  version bigint not null,
  state varchar(16) character set ascii collate ascii_nopad_bin not null,
  customer_id uuid not null,
  owner_id uuid not null,
  article varchar(64) not null,
  title varchar(200) not null,
  creator_id uuid not null,
  created_at datetime(6) not null,
  changed_at datetime(6) not null,
  constraint crm_loan_pk primary key (tenant_id, id)
) engine = InnoDB character set utf8mb4 collate utf8mb4_nopad_bin;
create index if not exists crm_loan_ix_created on crm_loan (tenant_id, created_at, id);
create index if not exists crm_loan_ix_changed on crm_loan (tenant_id, changed_at, id);
create index if not exists crm_loan_ix_customer on crm_loan (tenant_id, customer_id, created_at, id);
create index if not exists crm_loan_ix_owner on crm_loan (tenant_id, owner_id, created_at, id);
create index if not exists crm_loan_ix_creator on crm_loan (tenant_id, creator_id, created_at, id);
