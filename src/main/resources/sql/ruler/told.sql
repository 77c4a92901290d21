-- A debt and where it stands on its ruler, with what holds it on :today. day_off_until: the next business day, when :on
-- is none.
select o.state, o.settled_on, o.adjusted_on, o.cycle, d.day_off_until, v.ruler_id, u.name as ruler_name,
  v.number as version_number, p.next_on, p.waiting, s.step_key, s.kind, h.kind as hold, h.until_on as held_until
from receivables.v_owed as o
left join ruler.position as p
  on p.customer_id = o.customer_id and p.receivable_id = o.receivable_id and p.cycle = o.cycle
left join ruler.ruler_version as v on v.id = p.version_id
left join ruler.ruler as u on u.id = v.ruler_id
left join ruler.step as s on s.version_id = p.version_id and s.seq = p.next_seq
left join lateral (
  select case when not k.is_business then k.next_business end as day_off_until
  from calendar.v_day as k
  where k.calendar_id = o.calendar_id and k.date = :on
) as d on true
left join lateral (
  select k.kind, k.until_on
  from receivables.v_hold as k
  where k.customer_id = o.customer_id and k.creditor_id = o.creditor_id and k.receivable_id = o.receivable_id
    and k.from_on <= :today and (k.until_on is null or k.until_on >= :today)
  order by k.until_on desc nulls first
  limit 1
) as h on p.waiting = 'held'
where o.receivable_id = :receivable and o.customer_id = :customer
