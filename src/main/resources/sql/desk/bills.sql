-- Bills a customer can still pay, or that the bank has not answered yet, the newest first.
select b.id, b.kind, b.state, b.total, b.valid_until, b.our_number, c.brand as creditor,
  (select count(*) from bills.v_bill_line as l where l.bill_id = b.id and l.customer_id = b.customer_id) as debts
from bills.v_bill as b
join creditors.v_creditor as c on c.id = b.creditor_id
where b.customer_id = :customer and (:all or b.creditor_id = any(:creditors))
  and b.state in ('draft', 'registration_requested', 'registered', 'cancellation_requested')
order by b.id desc
limit 10
