-- The journal with its outbox, the receipts of commands, and running numbers, in MariaDB.
-- In all scripts, key columns compare byte by byte. Lengths are the limits of the domain.
-- The script can be run again after it was cut off, because no transaction surrounds it.

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

-- The events that the receiver has failed on, and those that are parked. A parked event and the later events of its record have
-- the state HELD in crm_journal.
create table if not exists crm_outbox_failure (
  tenant_id varchar(64) character set ascii collate ascii_nopad_bin not null,
  id uuid not null,
  subject_id uuid not null,
  version bigint not null,
  attempts integer not null,
  failed_at datetime(6),
  parked_at datetime(6),
  constraint crm_outbox_failure_pk primary key (tenant_id, id)
) engine = InnoDB character set utf8mb4 collate utf8mb4_nopad_bin;
create index if not exists crm_outbox_failure_ix_subject on crm_outbox_failure (tenant_id, subject_id, version);
create index if not exists crm_outbox_failure_ix_parked on crm_outbox_failure (tenant_id, parked_at, id);

-- The receipts of commands to which the host has given an id. The key is made from that id.
create table if not exists crm_command (
  tenant_id varchar(64) character set ascii collate ascii_nopad_bin not null,
  id uuid not null,
  command_id varchar(64) character set ascii collate ascii_nopad_bin not null,
  command varchar(64) character set ascii collate ascii_nopad_bin not null,
  actor_id uuid not null,
  input_digest varchar(43) character set ascii collate ascii_nopad_bin not null,
  subject_id uuid not null,
  executed_at datetime(6) not null,
  constraint crm_command_pk primary key (tenant_id, id)
) engine = InnoDB character set utf8mb4 collate utf8mb4_nopad_bin;

create table if not exists crm_counter (
  tenant_id varchar(64) character set ascii collate ascii_nopad_bin not null,
  name varchar(64) character set ascii collate ascii_nopad_bin not null,
  current_value bigint not null,
  constraint crm_counter_pk primary key (tenant_id, name)
) engine = InnoDB character set utf8mb4 collate utf8mb4_nopad_bin;
