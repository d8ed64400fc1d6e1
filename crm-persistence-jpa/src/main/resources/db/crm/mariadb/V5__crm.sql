-- What the receiver of events has failed on, or what is parked, in MariaDB. A parked entry and the later ones of its record have
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
