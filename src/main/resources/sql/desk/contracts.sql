-- A customer's contracts with something open, with how much of each is open; those with the oldest due date first. What an
-- agreement replaces is open in the agreement's contract.
select k.id, k.number, k.product, k.instrument, c.brand as creditor, count(*) as installments,
  count(*) filter (where r.owed) as open, sum(r.open_principal) filter (where r.owed) as principal,
  min(r.due_on) filter (where r.owed) as oldest_due
from receivables.v_contract as k
cross join lateral (
  select r.due_on, r.open_principal, r.state not in ('settled', 'cancelled') and not r.replaced as owed
  from receivables.v_receivable as r
  where r.contract_id = k.id and r.customer_id = k.customer_id
) as r
join creditors.v_creditor as c on c.id = k.creditor_id
where k.customer_id = :customer and (:all or k.creditor_id = any(:creditors))
group by k.id, k.number, k.product, k.instrument, c.brand
having count(*) filter (where r.owed) > 0
order by oldest_due, k.number
limit 12
