-- The sweep: takes every debt whose next step is due on :date exactly as far as the ruler allows, in one statement: those
-- of the customers after :after and up to :up_to. Cost grows with the steps that fall due. Only positions that this
-- statement moved get actions, so a position that somebody else has moved meanwhile is left alone. A paused creditor's due
-- positions stay as they are and are caught up with sense once the pause is lifted.
-- Customers know nothing of one another but for the limits of a night: where several shares are swept side by side, those
-- who would have a call or an inclusion are left to one last statement over all of them (:leaves_calls,
-- :leaves_inclusions), which alone can tell whose turn it is.
with recursive asked as materialized (
  select
    o.receivable_id, o.customer_id, o.creditor_id, o.contract_id, o.calendar_id, o.cycle, o.due_on, o.adjusted_on,
    o.principal, o.open_principal, o.state as debt_state, o.of_agreement, p.version_id, v.ruler_id, p.next_seq, p.last_taken_on,
    p.told_on, p.legal_on, p.held_out_in as in_trial, cast(null as jsonb) as assumed, cast(:date as date) as on_date, true as walks,
    p.ctid as position_at, false as was_held
  from ruler.position as p
  join ruler.ruler_version as v on v.id = p.version_id
  join receivables.v_owed as o
    on o.receivable_id = p.receivable_id and o.customer_id = p.customer_id and o.cycle = p.cycle and o.state = 'open'
  where p.next_on <= :date and p.customer_id > :after and p.customer_id <= :up_to
    and not exists (select from creditors.v_pause as z where z.creditor_id = p.creditor_id)
),
-- include state
,
-- include live
,
-- include choose
,
-- include decide
,
-- include voice
,
-- What an earlier run of this night has taken already; counted once, before anything is written.
earlier as materialized (
  select a.creditor_id, a.kind, count(*) as count
  from ruler.action as a
  where a.business_date = :date and a.outcome = 'taken' and a.kind in ('call', 'registry')
  group by a.creditor_id, a.kind
),
weighed as materialized (
  select r.*, r.back_kind = 'call' and r.covered is null and not r.stops_calls as calls,
    coalesce(r.overdue_sums[width_bucket(r.on_date, r.overdue_from)], -1) as owes
  from ruled as r
),
apart as materialized (
  select w.customer_id
  from weighed as w
  where (:leaves_calls and w.calls) or (:leaves_inclusions and w.back_kind = 'registry')
),
-- The first call that there is nobody for; none while there are people for all.
beyond as (
  select w.owes, w.due_on, w.receivable_id
  from weighed as w
  where w.calls and (select y.calls_a_day is not null from ruler.policy as y)
  order by w.owes desc, w.due_on, w.receivable_id
  offset (
    select greatest(y.calls_a_day - (select coalesce(sum(e.count), 0) from earlier as e where e.kind = 'call'), 0)
    from ruler.policy as y)
  limit 1
),
-- Inclusions have their places in the night, by creditor.
turned as (
  select w.*,
    coalesce(w.calls and (-w.owes, w.due_on, w.receivable_id) >= (-b.owes, b.due_on, b.receivable_id), false)
      as over_capacity,
    cast(null as int) as inclusions_a_night, false as deferred, cast(null as date) as deferred_to
  from weighed as w
  left join beyond as b on true
  where w.back_kind is distinct from 'registry' and w.customer_id not in (select a.customer_id from apart as a)
  union all
  select w.*, false, l.inclusions_a_night,
    coalesce(row_number() over creditor + coalesce(e.count, 0) > l.inclusions_a_night, false),
    w.on_date + cast((row_number() over creditor + coalesce(e.count, 0) - 1) / l.inclusions_a_night as int)
  from weighed as w
  left join ruler.legal_release as l on l.creditor_id = w.creditor_id
  left join earlier as e on e.creditor_id = w.creditor_id and e.kind = 'registry'
  where w.back_kind = 'registry' and not :leaves_inclusions
    and w.customer_id not in (select a.customer_id from apart as a)
  window creditor as (partition by w.creditor_id order by w.due_on, w.receivable_id)
),
-- Debts that no published ruler is for any more.
dropped as (
  delete from ruler.position as p
  using chosen as c
  where c.new_version_id is null and p.ctid = c.position_at
),
moved as (
  update ruler.position as p
  set version_id = t.version_id,
    held_out_in = t.held_out_in,
    next_seq = case when t.deferred then t.back_seq else t.at_seq end,
    next_on = case when t.deferred then t.deferred_to else t.moves_to end,
    waiting = case when t.deferred then null else t.waiting end,
    last_taken_on = case when t.deferred then t.last_taken_on else t.taken_on_after end,
    told_on = t.told_after,
    legal_on = case when t.deferred then t.legal_on else t.legal_after end,
    next_what = case when t.deferred then t.back_kind else coalesce(t.waiting, t.next_kind) end
  from turned as t
  where p.ctid = t.position_at and p.next_on <= :date
  returning t.*
),
acted as (
  insert into ruler.action (
    customer_id, receivable_id, step_key, cycle, creditor_id, version_id, seq, kind, business_date, outcome, reason,
    facts)
  select
    m.customer_id, m.receivable_id, w.step_key, m.cycle, m.creditor_id, m.version_id, w.seq, w.kind, m.on_date,
    w.outcome, w.reason, w.facts
  from moved as m
  cross join lateral (
    select m.back_seq as seq, m.back_key as step_key,
      case when m.over_capacity or (m.back_kind = 'call' and m.stops_calls and m.covered is null) then 'reminder'
           else m.back_kind end as kind,
      case when m.covered is null then 'taken' else 'covered' end as outcome,
      case when m.covered is not null then m.covered
           when m.over_capacity then 'capacity'
           when m.back_kind = 'call' and m.stops_calls then 'do_not_call'
           when m.back_due < m.on_date then 'late' else 'due' end as reason,
      case when m.covered_by is null then jsonb_build_object(
             'countedFrom', m.adjusted_on, 'openPrincipal', m.open_principal::text,
             'daysLate', greatest(m.on_date - m.adjusted_on, 0), 'dueOn', m.back_due)
           else jsonb_build_object(
             'countedFrom', m.adjusted_on, 'openPrincipal', m.open_principal::text,
             'daysLate', greatest(m.on_date - m.adjusted_on, 0), 'dueOn', m.back_due, 'by', m.covered_by) end as facts
    where m.back_seq is not null and not m.deferred
    union all
    select passed.seq, s.step_key, s.kind,
      case when passed.why in ('after_due_date', 'met_late', 'overtaken') then 'superseded' else 'skipped' end,
      passed.why,
-- include passed_facts
    from unnest(m.passed_seqs, m.passed_dues, m.passed_whys) as passed (seq, due_on, why)
    join ruler.step as s on s.version_id = m.version_id and s.seq = passed.seq
  ) as w
  on conflict do nothing
  returning step_key, seq, kind, outcome, reason
),
waited as (
  insert into ruler.waited (
    business_date, receivable_id, customer_id, creditor_id, step_key, cycle, seq, kind, reason, facts)
  select
    m.on_date, m.receivable_id, m.customer_id, m.creditor_id,
    case when m.deferred then m.back_key else m.next_key end, m.cycle,
    case when m.deferred then m.back_seq else m.at_seq end, case when m.deferred then m.back_kind else m.next_kind end,
    case when m.deferred then 'cap' else m.waiting end,
    jsonb_strip_nulls(jsonb_build_object(
      'countedFrom', m.adjusted_on, 'openPrincipal', m.open_principal::text,
      'daysLate', greatest(m.on_date - m.adjusted_on, 0),
      'hold', case when m.waiting = 'held' then m.held end, 'until', case when m.waiting = 'held' then m.held_until end,
      'moves', case when m.deferred then m.deferred_to end, 'cap', case when m.deferred then m.inclusions_a_night end,
      'requires', case when m.waiting = 'prerequisite' then s.requires end,
      'requiresDays', case when m.waiting = 'prerequisite' then s.requires_days end,
      'months', case when m.waiting = 'time_barred' then (select y.time_barred_months from ruler.policy as y) end))
  from moved as m
  left join ruler.step as s on s.version_id = m.version_id and s.seq = m.at_seq
  where m.deferred or (m.waiting is not null and m.waiting not in ('finished', 'anchor'))
  on conflict do nothing
  returning seq, step_key, kind, reason
),
drawn as (
  insert into ruler.assignment (trial_id, customer_id, arm, assigned_on)
  select distinct c.draws, c.customer_id, c.arm, c.on_date from chosen as c where c.draws is not null
  on conflict do nothing
)
select seq, step_key, kind, outcome, reason, count(*) as count
from acted
-- Positions.many: the checks of foreign keys, which come last, keep their plans.
cross join (select set_config('plan_cache_mode', 'auto', true)) as planned
group by seq, step_key, kind, outcome, reason
union all
select seq, step_key, kind, 'waited', reason, count(*)
from waited
group by seq, step_key, kind, reason
order by 1, 4, 5
