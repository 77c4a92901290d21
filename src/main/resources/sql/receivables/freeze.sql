-- Writes a quote. Paid until its last day, or the next business day of the creditor when that is none (M03).
insert into receivables.quote (
  id, customer_id, creditor_id, purpose, frozen_on, valid_until, pays_until, total, frozen_by
)
select nextval('receivables.quote_seq'), :customer, c.id, :purpose, :today, :validUntil,
  calendar.next_business_day(c.calendar_id, :validUntil), :total, :actor
from creditors.v_creditor as c
where c.id = :creditor
returning id
