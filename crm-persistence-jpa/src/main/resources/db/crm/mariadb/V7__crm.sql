-- One limit for one thing: a prospect's name is as long as a customer's, a customer's address as long as that of a delivery.
alter table crm_opportunity modify column customer_name varchar(200) not null;
alter table crm_customer modify column address varchar(500);
