-- The debts that one hold makes wait, oldest first.
select r.id as receivable_id, k.number as contract_number, r.installment, r.due_on, r.open_principal
from receivables.hold as h
join receivables.receivable as r
  on r.customer_id = h.customer_id
  and (h.creditor_id is null or r.creditor_id = h.creditor_id)
  and (h.receivable_id is null or h.receivable_id = r.id)
  and (h.contract_id is null or h.contract_id = r.contract_id)
join receivables.contract as k on k.id = r.contract_id and k.customer_id = r.customer_id
where h.id = :hold and r.state not in ('settled', 'cancelled') and (:all or r.creditor_id = any(:creditors))
order by r.due_on, r.id
limit :size
