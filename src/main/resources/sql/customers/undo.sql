with points as (delete from customers.contact_point where batch_id = :batch),
marks as (delete from customers.mark where batch_id = :batch),
consents as (
  delete from customers.consent as s using customers.customer as c where c.id = s.customer_id and c.batch_id = :batch
),
codes as (delete from customers.external_code where batch_id = :batch)
delete from customers.customer where batch_id = :batch
