-- The data dictionary of each tenant, in PostgreSQL.

create table crm_entry (
  tenant_id varchar(64) collate "C" not null,
  id uuid not null,
  version bigint not null,
  state varchar(16) collate "C" not null,
  type varchar(40) collate "C" not null,
  entry_value varchar(64) collate "C" not null,
  value_key varchar(400) collate "C" not null,
  value_sort varchar(400) collate "C" not null,
  item varchar(100) collate "C" not null,
  item_key varchar(400) collate "C" not null,
  item_zh varchar(100) collate "C",
  item_zh_key varchar(400) collate "C",
  position integer not null,
  editable boolean not null,
  creator_id uuid not null,
  created_at timestamp(6) with time zone not null,
  changed_at timestamp(6) with time zone not null,
  constraint crm_entry_pk primary key (tenant_id, id)
);
create unique index crm_entry_uq_value on crm_entry (tenant_id, type, value_key);
create index crm_entry_ix_position on crm_entry (tenant_id, type, position, id);
