-- Steps taken after the day of a payment, for the debts that it settles something of: the first one and how many.
select a.receivable_id, a.customer_id, a.creditor_id, p.id as payment_id, p.paid_on,
  (array_agg(a.step_key order by a.business_date, a.seq))[1] as step_key, min(a.business_date) as taken_on,
  count(*) as steps
from receivables.v_payment as p
join (
  select distinct l.receivable_id
  from receivables.v_allocation as l
  where l.payment_id = :payment and l.customer_id = :customer
) as settled on true
join ruler.action as a
  on a.customer_id = p.customer_id and a.receivable_id = settled.receivable_id and a.business_date > p.paid_on
  and a.outcome = 'taken'
where p.id = :payment and p.customer_id = :customer
group by a.receivable_id, a.customer_id, a.creditor_id, p.id, p.paid_on
