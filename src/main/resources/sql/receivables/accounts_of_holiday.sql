-- Accounts in which money was settled for a debt whose adjusted due date may have moved with a day of a calendar.
select distinct r.customer_id, r.creditor_id
from receivables.receivable as r
join creditors.v_creditor as c on c.id = r.creditor_id and c.calendar_id = :calendar
where r.due_on between cast(:date as date) - 14 and :date
  and (exists (select from receivables.allocation as a where a.receivable_id = r.id)
    or exists (select from receivables.adjustment as j where j.receivable_id = r.id))
order by 1, 2
