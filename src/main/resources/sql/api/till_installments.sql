-- What a customer can pay at a till today: every open installment, the oldest first, with its charges.
select r.id as receivable_id, c.code as creditor, k.number, k.product, r.installment, r.due_on, d.days_late,
  d.open_principal as principal, d.fine, d.interest, d.correction, d.discount, d.total,
  array(select distinct h.kind from receivables.v_hold as h
        where h.receivable_id = r.id and h.customer_id = r.customer_id order by h.kind) as holds
from receivables.v_receivable as r
join receivables.v_contract as k on k.id = r.contract_id and k.customer_id = r.customer_id
join creditors.v_creditor as c on c.id = r.creditor_id
join receivables.owed_on(:today) as d on d.receivable_id = r.id and d.customer_id = r.customer_id
where r.customer_id = :customer and r.state = 'open' and (:all or r.creditor_id = any(:creditors))
order by r.due_on, k.number, r.installment
