-- Where debts of a customer at a creditor stand, and the open promise that covers each; others are left out.
select r.id, r.state, (
  select min(p.id)
  from negotiation.promise_debt as d
  join negotiation.promise as p on p.id = d.promise_id and p.customer_id = d.customer_id and p.state = 'open'
  where d.receivable_id = r.id and d.customer_id = r.customer_id
) as promise
from receivables.v_receivable as r
where r.id = any(:debts) and r.customer_id = :customer and r.creditor_id = :creditor
