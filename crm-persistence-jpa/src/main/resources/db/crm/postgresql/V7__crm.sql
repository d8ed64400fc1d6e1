-- One limit for one thing: a prospect's name is as long as a customer's, a customer's address as long as that of a delivery.
alter table crm_opportunity alter column customer_name type varchar(200) collate "C";
alter table crm_customer alter column address type varchar(500) collate "C";
