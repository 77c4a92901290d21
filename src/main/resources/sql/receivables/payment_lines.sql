-- What one payment did, debt by debt, counter rows added in.
select r.id as receivable_id, k.number as contract_number, r.installment, r.due_on,
  coalesce(sum(s.amount) filter (where not s.given_up and s.component = 'principal'), 0) as principal,
  coalesce(sum(s.amount) filter (where not s.given_up and s.component = 'fine'), 0) as fine,
  coalesce(sum(s.amount) filter (where not s.given_up and s.component = 'interest'), 0) as interest,
  coalesce(sum(s.amount) filter (where not s.given_up and s.component = 'correction'), 0) as correction,
  coalesce(sum(s.amount) filter (where s.given_up), 0) as given_up
from (
  select a.receivable_id, a.customer_id, a.component, a.amount, false as given_up
  from receivables.allocation as a
  where a.payment_id = :payment
  union all
  select j.receivable_id, j.customer_id, j.component, j.amount, true
  from receivables.payment as p
  join receivables.adjustment as j on j.customer_id = p.customer_id and j.payment_id = p.id
  where p.id = :payment and j.kind <> 'paid_back'
) as s
join receivables.receivable as r on r.id = s.receivable_id and r.customer_id = s.customer_id
join receivables.contract as k on k.id = r.contract_id and k.customer_id = r.customer_id
group by r.id, k.number, r.installment, r.due_on
having sum(s.amount) <> 0
order by r.due_on, r.id
