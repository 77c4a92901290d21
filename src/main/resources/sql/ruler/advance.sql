-- The sweep: takes every debt whose next step is due on :date exactly as far as the ruler allows, in one statement.
-- Cost grows with the steps that fall due. Only positions that this statement moved get actions, so a position that
-- somebody else has moved meanwhile is left alone. A paused creditor's due positions stay as they are and are caught up
-- with sense once the pause is lifted.
with state as materialized (
  select
    p.receivable_id, p.customer_id, p.creditor_id, p.version_id, o.calendar_id, p.cycle, o.adjusted_on, p.next_seq,
    p.last_taken_on, p.told_on, cast(null as jsonb) as assumed, cast(:date as date) as on_date, h.kind as held,
    h.until_on as held_until, o.open_principal
  from ruler.position as p
  join receivables.v_owed as o
    on o.receivable_id = p.receivable_id and o.customer_id = p.customer_id and o.cycle = p.cycle and o.state = 'open'
  left join lateral (
    select v.kind, v.until_on
    from receivables.v_hold as v
    where v.customer_id = p.customer_id and v.creditor_id = p.creditor_id and v.receivable_id = p.receivable_id
      and v.from_on <= :date and (v.until_on is null or v.until_on >= :date)
    order by v.until_on desc nulls first, v.hold_id
    limit 1
  ) as h on true
  where p.next_on <= :date
    and not exists (select from creditors.v_pause as z where z.creditor_id = p.creditor_id)
),
-- include decide
,
moved as (
  update ruler.position as p
  set next_seq = d.next_seq, next_on = d.moves_to, waiting = d.waiting, last_taken_on = d.last_taken_on,
    told_on = d.told_on, next_what = coalesce(d.waiting, d.next_kind)
  from decided as d
  where p.customer_id = d.customer_id and p.receivable_id = d.receivable_id and p.next_on <= :date
  returning d.*
),
acted as (
  insert into ruler.action (
    customer_id, receivable_id, step_key, cycle, creditor_id, version_id, seq, kind, business_date, outcome, reason,
    facts)
  select
    m.customer_id, m.receivable_id, s.step_key, m.cycle, m.creditor_id, m.version_id, s.seq, s.kind, m.on_date,
    w.outcome, w.reason,
    jsonb_strip_nulls(jsonb_build_object(
      'countedFrom', m.adjusted_on, 'openPrincipal', m.open_principal::text,
      'daysLate', greatest(m.on_date - m.adjusted_on, 0), 'dueOn', w.due_on, 'by', w.by))
  from moved as m
  cross join lateral (
    select m.taken_seq as seq, m.taken_due as due_on, 'taken' as outcome,
      case when m.taken_due < m.on_date then 'late' else 'due' end as reason, cast(null as int) as by
    where m.taken_seq is not null
    union all
    select passed.seq, passed.due_on, 'superseded',
      case when passed.seq <= m.stale_before then 'after_due_date' else 'overtaken' end, m.taken_seq
    from unnest(m.passed_seqs, m.passed_dues) as passed (seq, due_on)
  ) as w
  join ruler.step as s on s.version_id = m.version_id and s.seq = w.seq
  on conflict do nothing
  returning step_key, seq, kind, outcome, reason
),
waited as (
  insert into ruler.waited (
    business_date, receivable_id, customer_id, creditor_id, step_key, cycle, seq, kind, reason, facts)
  select
    m.on_date, m.receivable_id, m.customer_id, m.creditor_id, m.next_step_key, m.cycle, m.next_seq, m.next_kind,
    m.waiting,
    jsonb_strip_nulls(jsonb_build_object(
      'countedFrom', m.adjusted_on, 'openPrincipal', m.open_principal::text,
      'daysLate', greatest(m.on_date - m.adjusted_on, 0), 'hold', m.held, 'until', m.held_until))
  from moved as m
  where m.waiting in ('held', 'nobody_told') and m.next_step_key is not null
  on conflict do nothing
  returning seq, step_key, kind, reason
)
select seq, step_key, kind, outcome, reason, count(*) as count
from acted
group by seq, step_key, kind, outcome, reason
union all
select seq, step_key, kind, 'waited', reason, count(*)
from waited
group by seq, step_key, kind, reason
order by 1, 4, 5
