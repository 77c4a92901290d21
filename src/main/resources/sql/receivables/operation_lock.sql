-- The accounts that are meant, always locked in the same order, as payments lock them.
select k.id
from receivables.contract as k
where (k.customer_id, k.creditor_id) in (
  select t.customer_id, t.creditor_id from receivables.inbox_target as t where t.batch_id = :batch
)
order by k.id
for no key update
