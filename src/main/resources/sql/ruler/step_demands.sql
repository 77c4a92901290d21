-- Steps that were taken for some debts: each of them asks the debtor for the debt.
select a.receivable_id, a.kind, a.business_date
from unnest(cast(:receivables as bigint[]), cast(:customers as bigint[])) as debt (receivable_id, customer_id)
join ruler.action as a on a.customer_id = debt.customer_id and a.receivable_id = debt.receivable_id
where a.outcome = 'taken'
