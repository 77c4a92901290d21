-- Debts that wait because their creditor's full list no longer names them, in the order in which they began to.
select m.hold_id, m.receivable_id, m.customer_id, c.code as creditor, m.contract_number, m.installment, m.due_on,
  m.open_principal, m.from_on, m.batch_id
from receivables.v_source_hold as m
join creditors.v_creditor as c on c.id = m.creditor_id
where m.hold_id > :after and (:all or m.creditor_id = any(:creditors))
-- conditions
order by m.hold_id
limit :size
