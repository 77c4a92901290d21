-- A refund is due ten business days after it was asked for (L02).
insert into receivables.refund (
  id, customer_id, creditor_id, kind, amount, payment_id, code, reason, facts, asked_on, due_on, asked_by
)
select nextval('receivables.refund_seq'), :customer, c.id, :kind, :amount, cast(:payment as bigint), :code, :reason,
  cast(:facts as jsonb), :today, calendar.add_business_days(c.calendar_id, :today, 10), :actor
from creditors.v_creditor as c
where c.id = :creditor
returning id
