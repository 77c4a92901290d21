-- A line is a duplicate when every row it offered was there already.
with known as (
  select v.line, count(*) filter (where v.part = 'receivable') as receivables,
    count(*) filter (where v.part = 'payment') as payments, count(*) filter (where v.part = 'operation') as operations
  from receivables.inbox_verdict as v
  where v.batch_id = :batch and v.outcome = 'duplicate'
  group by v.line
)
select count(*)
from known as k
where (k.receivables > 0 or not exists (
    select from receivables.inbox_receivable as r where r.batch_id = :batch and r.line = k.line
  ))
  and (k.payments > 0 or not exists (
    select from receivables.inbox_payment as p where p.batch_id = :batch and p.line = k.line
  ))
  and (k.operations > 0 or not exists (
    select from receivables.inbox_operation as o where o.batch_id = :batch and o.line = k.line
  ))
  and not exists (
    select from receivables.inbox_verdict as v
    where v.batch_id = :batch and v.line = k.line and v.outcome in ('refused', 'conflict')
  )
