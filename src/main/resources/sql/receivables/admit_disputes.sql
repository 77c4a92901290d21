-- A file says that a debt is disputed, not since when: the hold reaches back to the sale, so that no night of the past
-- that is played later takes a step on it. Driven by the disputed lines, of which there are mostly few or none.
with disputed as materialized (
  select distinct k.contract_id, i.installment
  from receivables.inbox_receivable as i
  join receivables.inbox_admitted as k on k.batch_id = :batch and k.line = i.contract_line
  where i.batch_id = :batch and i.disputed
)
insert into receivables.hold (
  id, customer_id, creditor_id, contract_id, receivable_id, kind, from_on, review_on, reason, placed_by, batch_id
)
select nextval('receivables.hold_seq'), r.customer_id, r.creditor_id, r.contract_id, r.id, 'dispute',
  least(:today, coalesce(c.sold_on, r.due_on)), cast(:today as date) + 15, 'disputed_in_file', 'import', :batch
from disputed as d
join receivables.receivable as r on r.contract_id = d.contract_id and r.installment = d.installment
join receivables.contract as c on c.id = r.contract_id
where r.batch_id = :batch
