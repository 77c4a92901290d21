-- What others built on the customers of a batch, counted.
select o.code, count(*) as found
from (
  select 'codes_of_others' as code
  from customers.customer as c
  join customers.external_code as e on e.customer_id = c.id and e.batch_id is distinct from :batch
  where c.batch_id = :batch
  union all
  select 'contact_points_of_others'
  from customers.customer as c
  join customers.contact_point as p on p.customer_id = c.id and p.batch_id is distinct from :batch
  where c.batch_id = :batch
  union all
  select 'contact_points_changed' from customers.contact_point as p where p.batch_id = :batch and p.version > 0
  union all
  select 'marks_of_people'
  from customers.customer as c
  join customers.mark as m on m.customer_id = c.id and m.placed_by <> 'import'
  where c.batch_id = :batch
  union all
  select 'consents_of_people'
  from customers.customer as c
  join customers.consent as s on s.customer_id = c.id and s.source <> 'import'
  where c.batch_id = :batch
  union all
  select 'customers_changed' from customers.customer as c where c.batch_id = :batch and c.version > 0
) as o
group by o.code
order by o.code
