-- Org units, users and their roles, in H2.
-- The script can be run again after it was cut off, because no transaction surrounds it.

create table if not exists crm_org_unit (
  tenant_id varchar(64) not null,
  id uuid not null,
  version bigint not null,
  name varchar(200) not null,
  name_key varchar(400) not null,
  sort_key varchar(400) not null,
  parent_id uuid,
  parent_key uuid not null,
  path varchar(592) not null,
  creator_id uuid not null,
  created_at timestamp(6) with time zone not null,
  changed_at timestamp(6) with time zone not null,
  constraint crm_org_unit_pk primary key (tenant_id, id)
);
create unique index if not exists crm_org_unit_uq_name on crm_org_unit (tenant_id, parent_key, name_key);
create index if not exists crm_org_unit_ix_path on crm_org_unit (tenant_id, path);
create index if not exists crm_org_unit_ix_sort on crm_org_unit (tenant_id, sort_key, id);

create table if not exists crm_user (
  tenant_id varchar(64) not null,
  id uuid not null,
  version bigint not null,
  reference_count bigint not null,
  name varchar(128) not null,
  name_key varchar(400) not null,
  sort_key varchar(400) not null,
  real_name varchar(200) not null,
  state varchar(16) not null,
  unit_id uuid not null,
  valid_until timestamp(6) with time zone,
  creator_id uuid not null,
  created_at timestamp(6) with time zone not null,
  changed_at timestamp(6) with time zone not null,
  constraint crm_user_pk primary key (tenant_id, id)
);
create unique index if not exists crm_user_uq_name on crm_user (tenant_id, name_key);
create index if not exists crm_user_ix_unit on crm_user (tenant_id, unit_id);
create index if not exists crm_user_ix_sort on crm_user (tenant_id, sort_key, id);

create table if not exists crm_user_role (
  tenant_id varchar(64) not null,
  user_id uuid not null,
  role varchar(64) not null,
  constraint crm_user_role_pk primary key (tenant_id, user_id, role),
  constraint crm_user_role_fk_user foreign key (tenant_id, user_id) references crm_user (tenant_id, id)
);
create index if not exists crm_user_role_ix_role on crm_user_role (tenant_id, role);
