-- The receipts of commands that a host gave an id of its own. The key is made from the command's id.
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
