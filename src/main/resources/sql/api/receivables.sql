-- Receivables with their contract; conditions and order are put behind it.
select o.receivable_id, o.customer_id, c.code as creditor, k.number, k.product, o.installment, o.due_on, o.adjusted_on,
  o.principal, o.open_principal, o.state, o.settled_on
from receivables.v_owed as o
join receivables.v_contract as k on k.id = o.contract_id and k.customer_id = o.customer_id
join creditors.v_creditor as c on c.id = o.creditor_id
where (:all or o.creditor_id = any(:creditors))
