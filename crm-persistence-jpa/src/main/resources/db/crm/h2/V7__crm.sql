-- One limit for one thing: a prospect's name is as long as a customer's, a customer's address as long as that of a delivery.
alter table crm_opportunity alter column customer_name set data type varchar(400);
alter table crm_customer alter column address set data type varchar(1000);
