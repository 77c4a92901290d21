-- The debts that one hold makes or made wait say so to the ruler.
insert into receivables.inbox_changed (receivable_id, customer_id)
select r.id, r.customer_id
from receivables.hold as h
join receivables.receivable as r
  on r.customer_id = h.customer_id
  and (h.creditor_id is null or r.creditor_id = h.creditor_id)
  and (h.receivable_id is null or h.receivable_id = r.id)
  and (h.contract_id is null or h.contract_id = r.contract_id)
where h.id = :hold
returning receivable_id
