-- One payment, if it may be seen.
select p.id, p.customer_id, c.code as creditor, p.amount, p.paid_on, p.reference, p.method, p.source, p.store, p.till,
  p.operator, p.recorded_by, p.recorded_at, p.reversed_at, p.reversed_by, p.reversal_reason
from receivables.v_payment as p
join creditors.v_creditor as c on c.id = p.creditor_id
where p.id = :id and (:all or p.creditor_id = any(:creditors))
