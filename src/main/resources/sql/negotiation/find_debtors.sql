-- Customers who owe something that may be seen, by a whole tax id or a name that sounds alike, best first.
with hit as (
  select c.id as customer_id, 1::real as likeness
  from customers.v_customer as c
  where c.tax_id = :taxId
  union all
  (select c.id, word_similarity(customers.plain(:name), c.plain_name)
   from customers.v_customer as c
   where :name <> '' and customers.plain(:name) <% c.plain_name)
)
select c.id as customer_id, c.kind, c.name, c.tax_id
from (select h.customer_id, max(h.likeness) as likeness from hit as h group by h.customer_id) as found
join customers.v_customer as c on c.id = found.customer_id
where exists (
  select from receivables.v_owed as o
  where o.customer_id = c.id and o.state in ('open', 'placed') and (:all or o.creditor_id = any (:creditors))
)
order by found.likeness desc, c.name, c.id
limit :most
