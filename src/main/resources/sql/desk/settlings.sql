-- What the payments that count settled of one receivable, newest first.
select a.payment_id, p.paid_on, p.method,
  coalesce(sum(a.amount) filter (where a.component = 'principal'), 0) as principal,
  coalesce(sum(a.amount) filter (where a.component <> 'principal'), 0) as charges
from receivables.v_allocation as a
join receivables.v_payment as p on p.id = a.payment_id and p.customer_id = a.customer_id
where a.receivable_id = :receivable and a.customer_id = :customer
group by a.payment_id, p.paid_on, p.method
order by p.paid_on desc, a.payment_id desc
limit 100
