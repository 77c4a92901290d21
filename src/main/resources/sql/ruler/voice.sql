-- Who speaks: the debts of a customer at a creditor listen to one another (ruler.voice). Reads decided, writes ruled:
-- the same rows with covered (what covers a contact; null = it speaks itself) and covered_by (the debt that speaks
-- instead). Listened to are only customers of whom more than one thing is to be heard; a debt that speaks alone is not
-- covered by what it said itself on days before. Rows flow through, they are never joined back, and sorted once.
aware as (
  select t.*, s.spoken, r.recovery_on
  from (
    select d.*, y.cover_days,
      case d.back_kind when 'call' then 1 when 'offer' then 2 when 'reminder' then 3 else 9 end as turn,
      count(*) filter (where d.back_class in ('contact', 'legal')) over (
        partition by d.customer_id, d.creditor_id
        order by d.on_date, case d.back_kind when 'call' then 1 when 'offer' then 2 when 'reminder' then 3 else 9 end,
          d.due_on, d.receivable_id
        rows between unbounded preceding and unbounded following) as voices
    from decided as d
    cross join ruler.policy as y
  ) as t
  cross join lateral (
    select case when t.back_class = 'contact' then (
      select array_agg(row(a.business_date, o.due_on, a.receivable_id, a.business_date > o.adjusted_on)::ruler.spoken
        order by a.business_date, a.receivable_id)
      from ruler.action as a
      cross join lateral (
        select o.due_on, o.adjusted_on
        from receivables.v_owed as o
        where o.receivable_id = a.receivable_id and o.customer_id = a.customer_id
        offset 0
      ) as o
      where a.customer_id = t.customer_id and a.creditor_id = t.creditor_id
        and a.business_date >= t.on_date - t.cover_days and a.outcome = 'taken'
        and a.kind in ('reminder', 'call', 'offer')
        and (t.voices > 1 or a.receivable_id <> t.receivable_id or a.business_date = t.on_date)
    ) end as spoken
    offset 0
  ) as s
  cross join lateral (
    select case when t.back_class = 'contact' and t.on_date <= t.adjusted_on then (
      select min(p.legal_on)
      from ruler.position as p
      where p.customer_id = t.customer_id and p.creditor_id = t.creditor_id and p.legal_on < t.on_date
    ) end as recovery_on
    offset 0
  ) as r
),
listened as (
  select w.*,
    ruler.voice(case w.back_class when 'legal' then 'legal' else w.back_kind end, w.on_date, w.receivable_id, w.due_on,
        w.adjusted_on, w.cover_days, w.spoken, w.recovery_on)
      filter (where w.back_class in ('contact', 'legal')
        and (w.voices > 1 or w.spoken is not null or w.recovery_on is not null))
      over (
        partition by w.customer_id, w.creditor_id
        order by w.on_date, w.turn, w.due_on, w.receivable_id
        rows unbounded preceding) as heard
  from aware as w
),
ruled as (
  select l.*, case when l.back_class = 'contact' then (l.heard).why end as covered,
    case when l.back_class = 'contact' then (l.heard).who end as covered_by
  from listened as l
)
