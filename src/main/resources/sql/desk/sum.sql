-- What a customer must have paid by a day, debt by debt.
select d.receivable_id, k.number as contract_number, k.product, o.installment, o.due_on,
  d.open_principal as principal, d.fine, d.interest, d.correction, d.discount, d.total, d.days_late
from receivables.owed_on(:today) as d
join receivables.v_owed as o on o.receivable_id = d.receivable_id and o.customer_id = d.customer_id
join receivables.v_contract as k on k.id = o.contract_id and k.customer_id = o.customer_id
where d.customer_id = :customer and o.state not in ('settled', 'cancelled') and not o.replaced and o.due_on <= :today
  and (:all or d.creditor_id = any(:creditors))
order by o.due_on, k.number, o.installment
