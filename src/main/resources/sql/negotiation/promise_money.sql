-- What was paid of the debts of some promises by day, since each was given and while it counts: money that settled them,
-- and money that an agreement paid back of them. What was recorded before a promise was given was known then.
select p.id, m.paid_on, sum(m.amount) as amount
from negotiation.promise as p
join negotiation.promise_debt as d on d.promise_id = p.id and d.customer_id = p.customer_id
cross join lateral (
  select a.payment_id, a.paid_on, a.amount
  from receivables.v_allocation as a
  where a.receivable_id = d.receivable_id and a.customer_id = d.customer_id
  union all
  select b.payment_id, b.paid_on, b.amount
  from receivables.v_paid_back as b
  where b.receivable_id = d.receivable_id and b.customer_id = d.customer_id
) as m
join receivables.v_payment as y on y.id = m.payment_id and y.customer_id = p.customer_id
where p.id = any(:promises) and m.paid_on between p.made_on and p.counts_until
  and (m.paid_on > p.made_on or y.recorded_at >= p.made_at)
group by p.id, m.paid_on
order by p.id, m.paid_on
