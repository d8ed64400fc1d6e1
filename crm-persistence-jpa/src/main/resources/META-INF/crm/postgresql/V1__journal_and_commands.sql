-- The journal with its outbox, the receipts of commands, and running numbers, in PostgreSQL.
-- In all scripts, key columns compare byte by byte. Lengths are the limits of the domain.

create table crm_journal (
  tenant_id varchar(64) collate "C" not null,
  id uuid not null,
  kind varchar(32) collate "C" not null,
  subject_id uuid not null,
  version bigint not null,
  type varchar(64) collate "C" not null,
  payload text not null,
  actor_id uuid not null,
  happened_at timestamp(6) with time zone not null,
  outbox varchar(16) collate "C" not null,
  sent_at timestamp(6) with time zone,
  constraint crm_journal_pk primary key (tenant_id, id)
);
create index crm_journal_ix_happened on crm_journal (tenant_id, happened_at, id);
create index crm_journal_ix_subject on crm_journal (tenant_id, subject_id, happened_at, id);
create index crm_journal_ix_actor on crm_journal (tenant_id, actor_id, happened_at, id);
create index crm_journal_ix_type on crm_journal (tenant_id, type, happened_at, id);
create index crm_journal_ix_unsent on crm_journal (tenant_id, happened_at, version, id) where outbox = 'PENDING';

-- The events that the receiver has failed on, and those that are parked. A parked event and the later events of its record have
-- the state HELD in crm_journal.
create table crm_outbox_failure (
  tenant_id varchar(64) collate "C" not null,
  id uuid not null,
  subject_id uuid not null,
  version bigint not null,
  attempts integer not null,
  failed_at timestamp(6) with time zone,
  parked_at timestamp(6) with time zone,
  constraint crm_outbox_failure_pk primary key (tenant_id, id)
);
create index crm_outbox_failure_ix_subject on crm_outbox_failure (tenant_id, subject_id, version);
create index crm_outbox_failure_ix_parked on crm_outbox_failure (tenant_id, parked_at, id);

-- The receipts of commands to which the host has given an id. The key is made from that id.
create table crm_command (
  tenant_id varchar(64) collate "C" not null,
  id uuid not null,
  command_id varchar(64) collate "C" not null,
  command varchar(64) collate "C" not null,
  actor_id uuid not null,
  input_digest varchar(43) collate "C" not null,
  subject_id uuid not null,
  executed_at timestamp(6) with time zone not null,
  constraint crm_command_pk primary key (tenant_id, id)
);

create table crm_counter (
  tenant_id varchar(64) collate "C" not null,
  name varchar(64) collate "C" not null,
  current_value bigint not null,
  constraint crm_counter_pk primary key (tenant_id, name)
);
