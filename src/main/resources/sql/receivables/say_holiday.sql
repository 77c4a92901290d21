-- Debts whose adjusted due date may have moved with a day of a calendar: due on it, or on the days off just before it.
insert into receivables.inbox_changed (receivable_id, customer_id)
select r.id, r.customer_id
from receivables.receivable as r
join creditors.v_creditor as c on c.id = r.creditor_id and c.calendar_id = :calendar
where r.due_on between cast(:date as date) - 14 and :date and r.state not in ('settled', 'cancelled')
