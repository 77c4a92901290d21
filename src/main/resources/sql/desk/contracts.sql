-- A customer's contracts with something open, with how much of each is open; those with the oldest due date first.
select k.id, k.number, k.product, k.instrument, c.brand as creditor, count(*) as installments,
  count(*) filter (where r.state not in ('settled', 'cancelled')) as open, sum(r.open_principal) as principal,
  min(r.due_on) filter (where r.state not in ('settled', 'cancelled')) as oldest_due
from receivables.v_contract as k
join receivables.v_receivable as r on r.contract_id = k.id and r.customer_id = k.customer_id
join creditors.v_creditor as c on c.id = k.creditor_id
where k.customer_id = :customer and (:all or k.creditor_id = any(:creditors))
group by k.id, k.number, k.product, k.instrument, c.brand
having count(*) filter (where r.state not in ('settled', 'cancelled')) > 0
order by oldest_due, k.number
limit 12
