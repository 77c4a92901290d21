-- One payment with what it left over, what went back, and what the customer has at the creditor.
select p.id, p.customer_id, who.name as customer, p.creditor_id, c.brand as creditor, p.amount, p.paid_on, p.reference,
  p.method, p.source, p.store, p.till, p.operator, p.quote_id, p.recorded_by, p.recorded_at, p.reversed_at, p.reversed_by,
  p.reversal_reason,
  coalesce((select sum(k.amount) from receivables.credit as k
            where k.payment_id = p.id and k.customer_id = p.customer_id), 0) as credit,
  coalesce((select sum(b.amount) from receivables.refund_part as b
            where b.payment_id = p.id and b.customer_id = p.customer_id), 0) as refunded,
  coalesce((select sum(k.amount) from receivables.credit as k
            where k.customer_id = p.customer_id and k.creditor_id = p.creditor_id), 0)
  - coalesce((select sum(f.amount) from receivables.refund as f
              where f.customer_id = p.customer_id and f.creditor_id = p.creditor_id and f.state = 'asked'), 0)
    as customer_credit
from receivables.payment as p
join customers.v_customer as who on who.id = p.customer_id
join creditors.v_creditor as c on c.id = p.creditor_id
where p.id = :payment and (:all or p.creditor_id = any (:creditors))
