-- Refunds in the order in which they were asked for.
select f.id, f.customer_id, c.code as creditor, f.kind, f.state, f.amount, f.extra, f.payment_id, f.reason, f.asked_on,
  f.due_on, f.decision, f.paid_on
from receivables.v_refund as f
join creditors.v_creditor as c on c.id = f.creditor_id
where f.id > :after and (:all or f.creditor_id = any(:creditors))
-- conditions
order by f.id
limit :size
