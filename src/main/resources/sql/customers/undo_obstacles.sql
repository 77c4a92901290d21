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
  select 'customers_changed' from customers.customer as c where c.batch_id = :batch and c.version > 0
) as o
group by o.code
order by o.code
