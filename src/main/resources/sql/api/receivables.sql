-- A page of receivables in the order in which they came in; calendar, contract and creditor are looked up for the page
-- alone.
with page as (
  select r.id, r.customer_id
  from receivables.v_receivable as r
  where (:all or r.creditor_id = any(:creditors))
-- conditions
  order by r.id
  limit :size offset :offset
)
select o.receivable_id, o.customer_id, c.code as creditor, k.number, k.product, o.installment, o.due_on, o.adjusted_on,
  o.principal, o.open_principal, o.state, o.settled_on
from page as p
join receivables.v_owed as o on o.receivable_id = p.id and o.customer_id = p.customer_id
join receivables.v_contract as k on k.id = o.contract_id and k.customer_id = o.customer_id
join creditors.v_creditor as c on c.id = o.creditor_id
order by p.id
