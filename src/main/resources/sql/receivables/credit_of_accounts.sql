-- What payments of some accounts have left over so far, counter rows added in.
select k.customer_id, k.creditor_id, k.payment_id, sum(k.amount) as amount
from unnest(cast(:customers as bigint[]), cast(:creditors as bigint[])) as account (customer_id, creditor_id)
join receivables.credit as k on k.customer_id = account.customer_id and k.creditor_id = account.creditor_id
group by k.customer_id, k.creditor_id, k.payment_id
having sum(k.amount) <> 0
