-- Whose debts these are.
select r.id, r.customer_id, r.creditor_id, c.code
from receivables.v_receivable as r
join creditors.v_creditor as c on c.id = r.creditor_id
where r.id = any(:ids) and (:all or r.creditor_id = any(:creditors))
