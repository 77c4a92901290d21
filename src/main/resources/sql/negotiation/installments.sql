-- The payments of an agreement as they stand, the entry first.
select i.number, i.receivable_id, i.due_on, i.amortization, i.interest, r.open_principal, r.state, r.settled_on
from receivables.v_agreed_installment as i
join receivables.v_receivable as r on r.id = i.receivable_id and r.customer_id = i.customer_id
where i.agreement_id = :agreement
order by i.number
