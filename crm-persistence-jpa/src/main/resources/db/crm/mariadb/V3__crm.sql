-- Orders, products and stock of the sales system, and churn cases, in MariaDB.
-- May be run again where it was cut off, as there is no transaction around it.

-- Copies are written many at a time, and found by ids made of their names. Of an order whose state alone has arrived there is
-- no more than that. bought_on is the day of an order that counts as a purchase, and of no other.
create table if not exists crm_order (
  tenant_id varchar(64) character set ascii collate ascii_nopad_bin not null,
  id uuid not null,
  revision bigint not null,
  external_id varchar(100) not null,
  external_sort varchar(400) not null,
  state varchar(16) character set ascii collate ascii_nopad_bin not null,
  sent_at datetime(6),
  undated_state varchar(16) character set ascii collate ascii_nopad_bin,
  order_sent_at datetime(6),
  customer_id uuid,
  order_date date,
  bought_on date,
  delivery_address varchar(500),
  currency varchar(3) character set ascii collate ascii_nopad_bin,
  gross_amount numeric(25,10),
  net_amount numeric(29,14),
  line_count integer,
  constraint crm_order_pk primary key (tenant_id, id)
) engine = InnoDB character set utf8mb4 collate utf8mb4_nopad_bin;
create index if not exists crm_order_ix_customer on crm_order (tenant_id, customer_id, order_date, id);
create index if not exists crm_order_ix_bought on crm_order (tenant_id, customer_id, bought_on, id);
create index if not exists crm_order_ix_date on crm_order (tenant_id, order_date, id);
create index if not exists crm_order_ix_external on crm_order (tenant_id, external_sort, id);

-- No foreign key: lines come by the million, always with their order, and looking for each one's order would cost as much
-- as the line.
create table if not exists crm_order_line (
  tenant_id varchar(64) character set ascii collate ascii_nopad_bin not null,
  order_id uuid not null,
  place integer not null,
  product varchar(100) not null,
  quantity numeric(16,4) not null,
  unit varchar(50),
  price numeric(18,6) not null,
  discount numeric(5,4) not null,
  constraint crm_order_line_pk primary key (tenant_id, order_id, place)
) engine = InnoDB character set utf8mb4 collate utf8mb4_nopad_bin;
create index if not exists crm_order_line_ix_product on crm_order_line (tenant_id, product, order_id);

create table if not exists crm_product (
  tenant_id varchar(64) character set ascii collate ascii_nopad_bin not null,
  id uuid not null,
  revision bigint not null,
  external_id varchar(100) not null,
  external_sort varchar(400) not null,
  name varchar(200) not null,
  name_sort varchar(400) not null,
  type varchar(100),
  batch varchar(100),
  unit varchar(50),
  price_amount numeric(21,4),
  price_currency varchar(3) character set ascii collate ascii_nopad_bin,
  memo varchar(1000),
  sent_at datetime(6),
  constraint crm_product_pk primary key (tenant_id, id)
) engine = InnoDB character set utf8mb4 collate utf8mb4_nopad_bin;
create index if not exists crm_product_ix_external on crm_product (tenant_id, external_sort, id);
create index if not exists crm_product_ix_name on crm_product (tenant_id, name_sort, id);
create index if not exists crm_product_ix_type on crm_product (tenant_id, type, name_sort, id);
create index if not exists crm_product_ix_batch on crm_product (tenant_id, batch, name_sort, id);

create table if not exists crm_stock (
  tenant_id varchar(64) character set ascii collate ascii_nopad_bin not null,
  id uuid not null,
  revision bigint not null,
  product varchar(100) not null,
  product_sort varchar(400) not null,
  warehouse varchar(100) not null,
  warehouse_sort varchar(400) not null,
  location varchar(100),
  quantity numeric(16,4) not null,
  unit varchar(50),
  memo varchar(1000),
  sent_at datetime(6),
  constraint crm_stock_pk primary key (tenant_id, id)
) engine = InnoDB character set utf8mb4 collate utf8mb4_nopad_bin;
create index if not exists crm_stock_ix_product_sort on crm_stock (tenant_id, product_sort, id);
create index if not exists crm_stock_ix_warehouse_sort on crm_stock (tenant_id, warehouse_sort, id);
create index if not exists crm_stock_ix_product on crm_stock (tenant_id, product, warehouse_sort, id);
create index if not exists crm_stock_ix_warehouse on crm_stock (tenant_id, warehouse, product_sort, id);

-- unresolved_id is the customer as long as they have not bought again: there is one such case at the most.
create table if not exists crm_churn_case (
  tenant_id varchar(64) character set ascii collate ascii_nopad_bin not null,
  id uuid not null,
  version bigint not null,
  state varchar(16) character set ascii collate ascii_nopad_bin not null,
  customer_id uuid not null,
  unresolved_id uuid,
  manager_id uuid not null,
  last_order_id varchar(100),
  last_order_date date,
  measure_count integer not null,
  reason varchar(2000),
  lost_at datetime(6),
  recovered_at datetime(6),
  creator_id uuid not null,
  created_at datetime(6) not null,
  changed_at datetime(6) not null,
  constraint crm_churn_case_pk primary key (tenant_id, id)
) engine = InnoDB character set utf8mb4 collate utf8mb4_nopad_bin;
create unique index if not exists crm_churn_case_uq_customer on crm_churn_case (tenant_id, unresolved_id);
create index if not exists crm_churn_case_ix_created on crm_churn_case (tenant_id, created_at, id);
create index if not exists crm_churn_case_ix_changed on crm_churn_case (tenant_id, changed_at, id);
create index if not exists crm_churn_case_ix_state on crm_churn_case (tenant_id, state, created_at, id);
create index if not exists crm_churn_case_ix_manager on crm_churn_case (tenant_id, manager_id, created_at, id);
create index if not exists crm_churn_case_ix_customer on crm_churn_case (tenant_id, customer_id, created_at, id);
create index if not exists crm_churn_case_ix_lost on crm_churn_case (tenant_id, lost_at, id);
create index if not exists crm_churn_case_ix_recovered on crm_churn_case (tenant_id, recovered_at, id);

create table if not exists crm_churn_measure (
  tenant_id varchar(64) character set ascii collate ascii_nopad_bin not null,
  case_id uuid not null,
  place integer not null,
  content varchar(2000) not null,
  by_id uuid not null,
  taken_at datetime(6) not null,
  constraint crm_churn_measure_pk primary key (tenant_id, case_id, place),
  constraint crm_churn_measure_fk_case foreign key (tenant_id, case_id) references crm_churn_case (tenant_id, id)
) engine = InnoDB character set utf8mb4 collate utf8mb4_nopad_bin;

create index if not exists crm_stage_move_ix_moved on crm_stage_move (tenant_id, moved_at);

-- What there was with a customer. Who sees an interaction or an order is who sees the customer: it has nobody in charge.
create or replace view crm_timeline (tenant_id, customer_id, kind, id, happened_at, title, state, by_id, in_charge_id) as
  select tenant_id, customer_id, cast('INTERACTION' as char(16) character set ascii) collate ascii_nopad_bin, id, happened_at, title, kind, creator_id, cast(null as uuid)
    from crm_interaction
  union all
  select tenant_id, prospect_customer_id, cast('OPPORTUNITY' as char(16) character set ascii) collate ascii_nopad_bin, id, created_at, title, state, creator_id, assignee_id
    from crm_opportunity where prospect_customer_id is not null
  union all
  select tenant_id, customer_id, cast('OPPORTUNITY' as char(16) character set ascii) collate ascii_nopad_bin, id, created_at, title, state, creator_id, assignee_id
    from crm_opportunity where customer_id is not null and (prospect_customer_id is null or prospect_customer_id <> customer_id)
  union all
  select tenant_id, customer_id, cast('SERVICE_REQUEST' as char(16) character set ascii) collate ascii_nopad_bin, id, created_at, title, state, creator_id, assignee_id
    from crm_service_request
  union all
  select tenant_id, customer_id, cast('ORDER' as char(16) character set ascii) collate ascii_nopad_bin, id, cast(order_date as datetime(6)), external_id, state, cast(null as uuid), cast(null as uuid)
    from crm_order where customer_id is not null
  union all
  select tenant_id, customer_id, cast('CHURN_CASE' as char(16) character set ascii) collate ascii_nopad_bin, id, created_at, cast('' as char(1) character set utf8mb4) collate utf8mb4_nopad_bin, state, creator_id, manager_id
    from crm_churn_case;
