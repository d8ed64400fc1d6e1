-- Copies of the orders, products and stock of the sales system, in MariaDB.
-- The script can be run again after it was cut off, because no transaction surrounds it.

-- Copies of orders are written many at a time. The id of a copy is made from the names of what it copies. An order of which only
-- the state, or a return of it, has arrived has nothing else. counted_purchase_date is the day of an order that counts as a purchase:
-- null for a cancelled order, a return, and an order of which nothing remains. return_status says what the orders that name it in
-- returned_order leave of it.
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
  counted_purchase_date date,
  delivery_address varchar(500),
  returned_order varchar(100),
  return_status varchar(16) character set ascii collate ascii_nopad_bin not null,
  currency varchar(3) character set ascii collate ascii_nopad_bin,
  gross_amount numeric(25,10),
  net_amount numeric(29,14),
  line_count integer,
  constraint crm_order_pk primary key (tenant_id, id)
) engine = InnoDB character set utf8mb4 collate utf8mb4_nopad_bin;
create index if not exists crm_order_ix_customer on crm_order (tenant_id, customer_id, order_date, id);
create index if not exists crm_order_ix_bought on crm_order (tenant_id, customer_id, counted_purchase_date, id);
create index if not exists crm_order_ix_date on crm_order (tenant_id, order_date, id);
create index if not exists crm_order_ix_external on crm_order (tenant_id, external_sort, id);
create index if not exists crm_order_ix_returned on crm_order (tenant_id, returned_order, id);

-- The table has no foreign key: lines come by the million and always with their order, and looking up the order of each line would
-- cost as much as the line.
create table if not exists crm_order_line (
  tenant_id varchar(64) character set ascii collate ascii_nopad_bin not null,
  order_id uuid not null,
  position integer not null,
  product varchar(100),
  label varchar(200),
  quantity numeric(16,4) not null,
  unit varchar(50),
  price numeric(18,6) not null,
  discount numeric(5,4) not null,
  constraint crm_order_line_pk primary key (tenant_id, order_id, position)
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
  price_amount numeric(21,6),
  price_currency varchar(3) character set ascii collate ascii_nopad_bin,
  memo varchar(1000),
  search_key mediumtext not null,
  search_pieces mediumtext,
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
