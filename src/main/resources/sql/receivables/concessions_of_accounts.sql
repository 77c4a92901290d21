-- What people gave up of the debts of some accounts.
select g.customer_id, g.creditor_id, g.id, g.receivable_id, g.kind, g.component, g.amount, g.given_on
from unnest(cast(:customers as bigint[]), cast(:creditors as bigint[])) as account (customer_id, creditor_id)
join receivables.concession as g on g.customer_id = account.customer_id and g.creditor_id = account.creditor_id
where g.withdrawn_at is null
