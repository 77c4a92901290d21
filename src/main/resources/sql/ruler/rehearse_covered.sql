-- Which contacts are left out because another debt of the customer at the creditor speaks, one on another ruler too: what
-- happens to the walked debt happens to all of its class, and then they listen to one another. ours = by the ruler of
-- :version. Reads rehearsing, rehearsing_class, rehearsed and rehearsed_way.
create temporary table rehearsed_covered on commit drop as
with said as materialized (
  select a.customer_id, a.creditor_id, max(a.business_date) as last_on,
    array_agg(row(a.business_date, o.due_on, a.receivable_id, a.business_date > o.adjusted_on)::ruler.spoken
      order by a.business_date, a.receivable_id) as spoken
  from ruler.action as a
  join receivables.v_owed as o on o.receivable_id = a.receivable_id and o.customer_id = a.customer_id
  cross join ruler.policy as y
  where a.business_date >= cast(:from as date) - y.cover_days and a.outcome = 'taken'
    and a.kind in ('reminder', 'call', 'offer') and a.customer_id % :parts = :part
  group by a.customer_id, a.creditor_id
),
spoken as (
  select d.customer_id, d.creditor_id, d.receivable_id, d.class, d.due_on, d.adjusted_on, d.no_calls_until,
    w.first_on, w.last_on, w.ahead_on, min(least(d.legal_on, w.legal_on)) over pair as legal_on,
    max(w.last_on) over (earlier rows between unbounded preceding and 1 preceding) as before_on,
    lead(w.first_on) over earlier as after_on
  from rehearsing as d
  left join rehearsed_way as w on w.class = d.class
  where w.contacts > 0 or w.legal_on is not null or d.legal_on is not null
  window pair as (partition by d.customer_id, d.creditor_id),
    earlier as (partition by d.customer_id, d.creditor_id order by w.first_on, d.receivable_id)
),
-- Whom nobody else can cover, nobody listens to: no other debt speaks within cover_days of his first and last contact,
-- and none is with the bureau before his last reminder ahead of a due date.
near as materialized (
  select s.*, a.spoken, y.cover_days
  from spoken as s
  cross join ruler.policy as y
  left join said as a on a.customer_id = s.customer_id and a.creditor_id = s.creditor_id
  where s.first_on <= greatest(s.before_on, a.last_on) + y.cover_days or s.after_on <= greatest(s.before_on, s.last_on) + y.cover_days
    or s.legal_on < s.ahead_on
),
heard as (
  select n.customer_id, n.creditor_id, n.receivable_id, n.no_calls_until, r.on_date, r.back_kind, r.version_id,
    ruler.voice(r.back_kind, r.on_date, n.receivable_id, n.due_on, n.adjusted_on, n.cover_days, n.spoken, n.legal_on)
      over (
        partition by n.customer_id, n.creditor_id
        order by r.on_date, case r.back_kind when 'call' then 1 when 'offer' then 2 else 3 end, n.due_on, n.receivable_id
        rows unbounded preceding) as voice
  from near as n
  join rehearsing_class as c on c.class = n.class
  join rehearsed as r on r.receivable_id = c.receivable_id and r.back_class = 'contact'
)
select h.customer_id, h.creditor_id, h.receivable_id, h.on_date,
  case when h.back_kind = 'call' and h.on_date <= h.no_calls_until then 'reminder' else h.back_kind end as kind, v.ruler_id = w.ruler_id as ours
from heard as h
join ruler.ruler_version as v on v.id = h.version_id
join ruler.ruler_version as w on w.id = :version
where (h.voice).why is not null
