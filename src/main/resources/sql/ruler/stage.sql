-- How far the debt of some that has come furthest has come: recovery once a legal step was taken for it in its cycle,
-- reminder within the grace days of its creditor (M13), else collection.
select case
    when coalesce(bool_or(s.recovered), false) then 'recovery'
    when coalesce(bool_or(s.overdue), false) then 'collection'
    else 'reminder' end as stage
from (
  select
    calendar.add_business_days(o.calendar_id, o.adjusted_on, c.grace_days) < :on as overdue,
    exists (
      select
      from ruler.action as a
      where a.customer_id = o.customer_id and a.receivable_id = o.receivable_id and a.cycle = o.cycle
        and a.outcome = 'taken' and a.kind = any (:legal)
    ) as recovered
  from receivables.v_owed as o
  join creditors.v_creditor as c on c.id = o.creditor_id
  where o.customer_id = :customer and o.receivable_id = any (:receivables)
) as s
