-- What would be done to each debt: what happens to the walked one happens to all of its class, and then the debts of a
-- customer at a creditor listen to one another, those on other rulers too. Covered contacts are left out. ours = by the
-- ruler of :version. Reads rehearsing, rehearsing_class and rehearsed.
create temporary table rehearsed_step on commit drop as
with said as materialized (
  select a.customer_id, a.creditor_id,
    array_agg(row(a.business_date, o.due_on, a.receivable_id, a.business_date > o.adjusted_on)::ruler.spoken
      order by a.business_date, a.receivable_id) as spoken
  from ruler.action as a
  join receivables.v_owed as o on o.receivable_id = a.receivable_id and o.customer_id = a.customer_id
  cross join ruler.policy as y
  where a.business_date >= cast(:from as date) - y.cover_days and a.outcome = 'taken'
    and a.kind in ('reminder', 'call', 'offer') and a.customer_id % :parts = :part
  group by a.customer_id, a.creditor_id
),
gone as materialized (
  select d.customer_id, d.creditor_id, min(d.legal_on) as legal_on
  from rehearsing as d
  where d.legal_on is not null
  group by d.customer_id, d.creditor_id
),
stepped as (
  select d.customer_id, d.creditor_id, d.receivable_id, d.due_on, d.adjusted_on, v.ruler_id = w.ruler_id as ours, s.spoken,
    g.legal_on, r.on_date, r.back_class,
    case when r.back_kind = 'call' and d.stops_calls then 'reminder' else r.back_kind end as kind,
    case r.back_class when 'legal' then 'legal' else r.back_kind end as what
  from rehearsed as r
  join ruler.ruler_version as v on v.id = r.version_id
  join ruler.ruler_version as w on w.id = :version
  join rehearsing_class as c on c.receivable_id = r.receivable_id
  join rehearsing as d on d.class = c.class
  left join said as s on s.customer_id = d.customer_id and s.creditor_id = d.creditor_id
  left join gone as g on g.customer_id = d.customer_id and g.creditor_id = d.creditor_id
  where r.back_seq is not null
),
-- Whom nobody else can cover, nobody listens to; nor to legal steps where no reminder comes before a due date.
aware as (
  select t.*,
    bool_or(t.what = 'reminder' and t.on_date <= t.adjusted_on) over pair as early,
    min(t.receivable_id) over pair <> max(t.receivable_id) over pair as several,
    bool_or(t.ours) over pair as touched
  from stepped as t
  window pair as (partition by t.customer_id, t.creditor_id)
),
heard as (
  select t.*,
    ruler.voice(t.what, t.on_date, t.receivable_id, t.due_on, t.adjusted_on, y.cover_days, t.spoken, t.legal_on)
      filter (where (t.back_class = 'contact' or t.back_class = 'legal' and t.early)
        and (t.several or t.spoken is not null or t.legal_on is not null))
      over (
        partition by t.customer_id, t.creditor_id
        order by t.on_date, case t.what when 'call' then 1 when 'offer' then 2 when 'reminder' then 3 else 9 end, t.due_on,
          t.receivable_id
        rows unbounded preceding) as voice
  from aware as t
  cross join ruler.policy as y
  where t.touched
)
select h.customer_id, h.creditor_id, h.on_date, h.kind, h.back_class as class, h.ours
from heard as h
where h.back_class <> 'contact' or (h.voice).why is null
