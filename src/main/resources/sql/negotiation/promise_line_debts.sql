-- The debts that some promises cover, the oldest first.
select d.promise_id, d.receivable_id, r.installment, coalesce(nullif(k.product, ''), k.number) as title
from negotiation.promise_debt as d
join receivables.v_receivable as r on r.id = d.receivable_id and r.customer_id = d.customer_id
join receivables.v_contract as k on k.id = r.contract_id and k.customer_id = r.customer_id
where d.promise_id = any(:promises)
order by d.promise_id, r.due_on, d.receivable_id
