-- The money of one customer at one creditor is settled once at a time; accounts are always locked in the same order.
select c.id
from receivables.contract as c
where (c.customer_id, c.creditor_id) in (
  select * from unnest(cast(:customers as bigint[]), cast(:creditors as bigint[]))
)
order by c.id
for no key update
