-- A file says that a debt is disputed, not since when: the hold reaches back to the sale, so that no night of the past
-- that is played later takes a step on it.
insert into receivables.hold (
  id, customer_id, creditor_id, contract_id, receivable_id, kind, from_on, reason, placed_by, batch_id
)
select nextval('receivables.hold_seq'), r.customer_id, r.creditor_id, r.contract_id, r.id, 'dispute',
  least(:today, coalesce(c.sold_on, r.due_on)), 'disputed_in_file', 'import', :batch
from receivables.receivable as r
join receivables.contract as c on c.id = r.contract_id
where r.batch_id = :batch
  and exists (
    select
    from receivables.inbox_receivable as i
    join receivables.inbox_admitted as k on k.batch_id = :batch and k.line = i.contract_line
    where i.batch_id = :batch and i.disputed and k.contract_id = r.contract_id and i.installment = r.installment
  )
