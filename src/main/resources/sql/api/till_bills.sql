-- Bills that a customer can still pay, the newest first.
select b.id, c.code as creditor, b.kind, b.state, b.total, b.valid_until,
  array(select l.receivable_id from bills.v_bill_line as l
        where l.bill_id = b.id and l.customer_id = b.customer_id order by l.receivable_id) as receivables
from bills.v_bill as b
join creditors.v_creditor as c on c.id = b.creditor_id
where b.customer_id = :customer and b.state in ('draft', 'registration_requested', 'registered')
  and b.valid_until >= :today and b.wish is null and (:all or b.creditor_id = any(:creditors))
order by b.id desc
