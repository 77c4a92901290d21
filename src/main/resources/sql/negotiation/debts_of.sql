-- What a customer owes on its own to creditors that may be seen, installments of agreements aside, the oldest first.
select o.receivable_id, o.creditor_id, c.brand, k.number as contract, k.product, o.installment, o.due_on, o.open_principal,
  greatest(:on - o.adjusted_on, 0) as days_late
from receivables.v_owed as o
join receivables.v_contract as k on k.id = o.contract_id and k.customer_id = o.customer_id
join creditors.v_creditor as c on c.id = o.creditor_id
where o.customer_id = :customer and o.state in ('open', 'placed') and (:all or o.creditor_id = any (:creditors))
  and not exists (
    select from receivables.v_agreed_installment as i where i.receivable_id = o.receivable_id and i.customer_id = o.customer_id
  )
order by o.adjusted_on, o.receivable_id
limit :most
