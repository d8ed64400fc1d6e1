-- The receipts of commands that a host gave an id of its own. The key is made from the command's id.
create table if not exists crm_command (
  tenant_id varchar(64) not null,
  id uuid not null,
  command_id varchar(64) not null,
  command varchar(64) not null,
  actor_id uuid not null,
  input_digest varchar(43) not null,
  subject_id uuid not null,
  executed_at timestamp(6) with time zone not null,
  constraint crm_command_pk primary key (tenant_id, id)
);
