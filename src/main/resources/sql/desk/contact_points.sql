select id, kind, value, city, state, validity, preferred, refused
from customers.v_contact_point
where customer_id = :customer
order by validity in ('bad', 'wrong_person'), preferred desc,
  case kind when 'mobile' then 1 when 'phone' then 2 when 'email' then 3 else 4 end, id
