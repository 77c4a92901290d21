-- What was given up or paid back of the debts of some accounts so far, counter rows added in.
select j.customer_id, j.creditor_id, j.receivable_id, j.component, j.kind, j.given_on, j.payment_id, j.quote_id,
  j.concession_id, j.agreement_id, j.reason, sum(j.amount) as amount
from unnest(cast(:customers as bigint[]), cast(:creditors as bigint[])) as account (customer_id, creditor_id)
join receivables.adjustment as j on j.customer_id = account.customer_id and j.creditor_id = account.creditor_id
group by j.customer_id, j.creditor_id, j.receivable_id, j.component, j.kind, j.given_on, j.payment_id, j.quote_id,
  j.concession_id, j.agreement_id, j.reason
having sum(j.amount) <> 0
