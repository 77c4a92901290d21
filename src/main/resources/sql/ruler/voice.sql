-- Who speaks: the debts of a customer at a creditor listen to one another (ruler.voice). Reads decided, writes ruled:
-- the same rows with covered (what covers a contact; null = it speaks itself) and covered_by (the debt that speaks
-- instead). Only customers of whom more than one thing is to be heard are listened to. Rows flow through, they are
-- never joined back.
-- What was said is looked up before anything is sorted, and so before anything is written.
aware as (
  select t.*,
    count(*) filter (where t.back_class in ('contact', 'legal')) over (partition by t.customer_id, t.creditor_id)
      as voices
  from (
    select d.*, y.cover_days,
      case when d.back_class = 'contact' then (
        select array_agg(row(a.business_date, o.due_on, a.receivable_id, a.business_date > o.adjusted_on)::ruler.spoken
          order by a.business_date, a.receivable_id)
        from ruler.action as a
        join receivables.v_owed as o on o.receivable_id = a.receivable_id and o.customer_id = a.customer_id
        where a.customer_id = d.customer_id and a.creditor_id = d.creditor_id
          and a.business_date >= d.on_date - y.cover_days and a.outcome = 'taken'
          and a.kind in ('reminder', 'call', 'offer')
      ) end as spoken,
      case when d.back_class = 'contact' and d.on_date <= d.adjusted_on then (
        select min(p.legal_on)
        from ruler.position as p
        where p.customer_id = d.customer_id and p.creditor_id = d.creditor_id and p.legal_on < d.on_date
      ) end as recovery_on
    from decided as d
    cross join ruler.policy as y
    offset 0
  ) as t
),
listened as (
  select w.*,
    ruler.voice(case w.back_class when 'legal' then 'legal' else w.back_kind end, w.on_date, w.receivable_id, w.due_on,
        w.adjusted_on, w.cover_days, w.spoken, w.recovery_on)
      filter (where w.back_class in ('contact', 'legal')
        and (w.voices > 1 or w.spoken is not null or w.recovery_on is not null))
      over (
        partition by w.customer_id, w.creditor_id
        order by w.on_date,
          case w.back_kind when 'call' then 1 when 'offer' then 2 when 'reminder' then 3 else 9 end, w.due_on,
          w.receivable_id
        rows unbounded preceding) as heard
  from aware as w
),
ruled as (
  select l.*, case when l.back_class = 'contact' then (l.heard).why end as covered,
    case when l.back_class = 'contact' then (l.heard).who end as covered_by
  from listened as l
)
