-- What payments of some accounts have settled so far, counter rows added in.
select p.customer_id, p.creditor_id, a.payment_id, a.receivable_id, a.component, a.paid_on, sum(a.amount) as amount
from unnest(cast(:customers as bigint[]), cast(:creditors as bigint[])) as account (customer_id, creditor_id)
join receivables.payment as p on p.customer_id = account.customer_id and p.creditor_id = account.creditor_id
join receivables.allocation as a on a.payment_id = p.id and a.customer_id = p.customer_id
group by p.customer_id, p.creditor_id, a.payment_id, a.receivable_id, a.component, a.paid_on
having sum(a.amount) <> 0
