-- Steps taken after the day of a payment that a batch brought, for the debts that the payments name.
select a.receivable_id, a.customer_id, a.creditor_id, p.id as payment_id, p.paid_on,
  (array_agg(a.step_key order by a.business_date, a.seq))[1] as step_key, min(a.business_date) as taken_on,
  count(*) as steps
from receivables.v_payment as p
join ruler.action as a
  on a.customer_id = p.customer_id and a.receivable_id = p.receivable_id and a.business_date > p.paid_on
  and a.outcome = 'taken'
where p.batch_id = :batch
group by a.receivable_id, a.customer_id, a.creditor_id, p.id, p.paid_on
