-- Who pays, and the address he is likeliest to be reached at.
select w.tax_id, w.name, concat_ws(', ', p.street, p.number, p.complement) as street, p.district, p.postal_code, p.city,
  p.state
from customers.v_customer as w
left join lateral (
  select c.street, c.number, c.complement, c.district, c.postal_code, c.city, c.state
  from customers.v_contact_point as c
  where c.customer_id = w.id and c.kind = 'postal' and c.validity not in ('bad', 'wrong_person')
  order by c.validity = 'confirmed' desc, c.id desc
  limit 1
) as p on true
where w.id = :customer and w.tax_id is not null
