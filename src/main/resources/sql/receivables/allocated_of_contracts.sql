-- What payments of some contracts have settled so far, counter rows added in.
select p.contract_id, p.customer_id, a.payment_id, a.receivable_id, a.component, a.paid_on, sum(a.amount) as amount
from receivables.payment as p
join receivables.allocation as a on a.payment_id = p.id and a.customer_id = p.customer_id
where p.contract_id = any (:contracts)
group by p.contract_id, p.customer_id, a.payment_id, a.receivable_id, a.component, a.paid_on
having sum(a.amount) <> 0
