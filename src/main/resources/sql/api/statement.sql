-- What a customer came to owe and what was settled between two days, in order. Installments count on their due date;
-- a payment that was taken back is shown and counts nothing.
select s.on_date, s.kind, c.code as creditor, s.receivable_id, s.payment_id, k.number, s.installment, s.amount,
  s.detail, s.counts
from (
  select r.due_on as on_date, 'installment' as kind, r.creditor_id, r.id as receivable_id, cast(null as bigint) as payment_id,
    r.contract_id, r.installment, r.principal as amount, r.state as detail, r.state <> 'cancelled' as counts, r.id as place
  from receivables.v_receivable as r
  where r.customer_id = :customer and r.due_on between :from and :to
  union all
  select p.paid_on, 'payment', p.creditor_id, p.receivable_id, p.id, p.contract_id, null, -p.amount, p.method,
    p.reversed_at is null, p.id
  from receivables.v_payment as p
  where p.customer_id = :customer and p.paid_on between :from and :to
  union all
  select j.given_on, 'adjustment', j.creditor_id, j.receivable_id, j.payment_id, null, null, -j.amount, j.kind, true,
    j.receivable_id
  from receivables.v_adjustment as j
  where j.customer_id = :customer and j.given_on between :from and :to
  union all
  select f.paid_on, 'refund', f.creditor_id, null, f.payment_id, null, null, f.amount, f.kind, true, f.id
  from receivables.v_refund as f
  where f.customer_id = :customer and f.state = 'paid' and f.paid_on between :from and :to
) as s
join creditors.v_creditor as c on c.id = s.creditor_id
left join receivables.v_contract as k on k.id = s.contract_id and k.customer_id = :customer
where :all or s.creditor_id = any(:creditors)
order by s.on_date, s.kind, s.place
