-- The data dictionary of each tenant, in H2.
-- The script can be run again after it was cut off, because no transaction surrounds it.

create table if not exists crm_entry (
  tenant_id varchar(64) not null,
  id uuid not null,
  version bigint not null,
  state varchar(16) not null,
  type varchar(40) not null,
  entry_value varchar(128) not null,
  value_key varchar(400) not null,
  value_sort varchar(400) not null,
  item varchar(200) not null,
  item_key varchar(400) not null,
  item_zh varchar(200),
  item_zh_key varchar(400),
  position integer not null,
  editable boolean not null,
  creator_id uuid not null,
  created_at timestamp(6) with time zone not null,
  changed_at timestamp(6) with time zone not null,
  constraint crm_entry_pk primary key (tenant_id, id)
);
create unique index if not exists crm_entry_uq_value on crm_entry (tenant_id, type, value_key);
create index if not exists crm_entry_ix_position on crm_entry (tenant_id, type, position, id);
