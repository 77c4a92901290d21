-- A page of write-offs in some states, the oldest proposal first, but the newest of what is decided. :id = 0 all of them, else the one.
select w.id, w.customer_id, who.name as customer_name, c.brand, w.receivable_id, k.number as contract_number,
  r.installment, r.due_on, w.state, w.reason, w.note, w.principal, w.total, w.proposed_by, w.proposed_on, w.decided_by,
  w.decision_note, w.written_off_on, w.recovered
from receivables.v_write_off as w
join receivables.receivable as r on r.id = w.receivable_id and r.customer_id = w.customer_id
join receivables.contract as k on k.id = r.contract_id and k.customer_id = r.customer_id
join customers.v_customer as who on who.id = w.customer_id
join creditors.v_creditor as c on c.id = w.creditor_id
where w.state = any(:states) and (:id = 0 or w.id = :id) and (:all or w.creditor_id = any(:creditors))
order by case when w.state = 'proposed' then w.proposed_on - date '2000-01-01' else date '2000-01-01' - w.proposed_on end,
  w.id
limit :size offset :offset
