-- By what people know some debts again.
select r.id as receivable_id, k.number as contract, k.product, r.installment, r.due_on
from receivables.v_receivable as r
join receivables.v_contract as k on k.id = r.contract_id and k.customer_id = r.customer_id
where r.id = any (:receivables)
