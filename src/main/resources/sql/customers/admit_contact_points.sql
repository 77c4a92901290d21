-- New ways to reach a customer join the known ones; nothing known is touched.
insert into customers.contact_point (
  id, customer_id, kind, value, street, number, complement, district, city, state, postal_code, batch_id
)
select nextval('customers.contact_point_seq'), a.customer_id, p.kind, p.value, p.street, p.number, p.complement,
  p.district, p.city, p.state, p.postal_code, :batch
from customers.inbox_contact_point as p
join customers.inbox_admitted as a on a.batch_id = :batch and a.line = p.customer_line
where p.batch_id = :batch
order by p.line
on conflict (customer_id, kind, value) do nothing
