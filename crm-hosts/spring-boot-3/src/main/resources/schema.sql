create table if not exists enquiry (opportunity_id uuid primary key, address varchar(200));
