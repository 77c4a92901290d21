-- A credit note that says more than what is open goes on to what was paid: the debts it means are open again, until their
-- money is settled anew in the same transaction.
with noted as (
  select i.line
  from receivables.inbox_operation as i
  join receivables.inbox_target as t on t.batch_id = :batch and t.line = i.line and t.round = :round
  join receivables.receivable as r on r.id = t.receivable_id and r.customer_id = t.customer_id
  where i.batch_id = :batch and i.operation = 'return'
    and not exists (select from receivables.inbox_objection as o where o.batch_id = :batch and o.line = i.line)
    and not exists (
      select from receivables.credit_note as n where n.creditor_id = i.creditor_id and n.reference = i.reference)
  group by i.line
  having min(i.amount) > coalesce(sum(r.open_principal) filter (where r.state = 'open'), 0)
)
update receivables.receivable as r
set state = 'open', settled_on = null, version = r.version + 1
from noted as n
join receivables.inbox_target as t on t.batch_id = :batch and t.line = n.line and t.round = :round
where r.id = t.receivable_id and r.customer_id = t.customer_id and r.state = 'settled'
