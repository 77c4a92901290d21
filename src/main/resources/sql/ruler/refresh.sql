-- Takes in what changed: enrols, moves, wakes and closes positions. The only statement that does so besides the sweep.
-- Consumes receivables.inbox_changed. A debt stays on the version it is on; the steps already acted on in its cycle are
-- read from the actions, so a reversal, a released hold or a version move resumes at the first step after them.
-- Rows only flow through, they are never joined back: the cost is linear.
with consumed as (
  delete from receivables.inbox_changed returning receivable_id
),
changed as (
  select distinct receivable_id from consumed
),
published as (
  select c.id as creditor_id, (
    select v.id
    from ruler.ruler_version as v
    join ruler.ruler as r on r.id = v.ruler_id
    where v.state = 'published' and (r.creditor_id is null or r.creditor_id = c.id)
    order by r.priority, r.id
    limit 1
  ) as version_id
  from creditors.v_creditor as c
),
enrolled as materialized (
  select
    o.receivable_id, o.customer_id, o.creditor_id, o.calendar_id, o.cycle, o.due_on, o.adjusted_on,
    o.state,
    coalesce(p.waiting = 'held', false) as was_held,
    coalesce(case when p.cycle = o.cycle then p.version_id end, u.version_id) as version_id
  from changed as c
  join receivables.v_owed as o on o.receivable_id = c.receivable_id
  left join ruler.position as p on p.receivable_id = o.receivable_id and p.customer_id = o.customer_id
  left join published as u on u.creditor_id = o.creditor_id
),
ahead as (
  select
    e.*, coalesce(h.acted_seq, 0) + 1 as next_seq, h.last_taken_on,
    least(h.told_on, prior.contacted_on) as told_on, h.last_taken_on + 1 as not_before,
    cast(null as jsonb) as assumed
  from enrolled as e
  left join lateral (
    select
      max(s.seq) as acted_seq,
      max(a.business_date) filter (where a.outcome in ('taken', 'covered')) as last_taken_on,
      min(a.business_date) filter (where a.outcome in ('taken', 'covered') and a.kind in ('reminder', 'call')
        and a.business_date > e.adjusted_on) as told_on
    from ruler.action as a
    left join ruler.step as s on s.version_id = e.version_id and s.step_key = a.step_key
    where a.customer_id = e.customer_id and a.receivable_id = e.receivable_id and a.cycle = e.cycle
  ) as h on true
  -- A contact of the system before this one counts like one of ours.
  left join receivables.v_prior_contact as prior
    on prior.customer_id = e.customer_id and prior.creditor_id = e.creditor_id and prior.contacted_on > e.adjusted_on
  where e.state = 'open' and e.version_id is not null
),
-- include next_due
,
closed as (
  delete from ruler.position as p
  using enrolled as e
  where p.receivable_id = e.receivable_id and p.customer_id = e.customer_id
    and (e.state <> 'open' or e.version_id is null)
  returning p.receivable_id
),
placed as (
  insert into ruler.position as p (
    receivable_id, customer_id, creditor_id, version_id, cycle, next_seq, next_on, waiting, last_taken_on, told_on,
    due_on, next_what)
  select
    n.receivable_id, n.customer_id, n.creditor_id, n.version_id, n.cycle, n.next_seq,
    case when still.held is null then n.next_on end, coalesce(still.held, n.stops), n.last_taken_on, n.told_on,
    n.due_on, coalesce(still.held, n.stops, n.next_kind)
  from due_ahead as n
  left join lateral (
    select 'held' as held
    from receivables.v_hold as v
    where n.was_held and v.customer_id = n.customer_id and v.creditor_id = n.creditor_id
      and v.receivable_id = n.receivable_id
    limit 1
  ) as still on true
  on conflict (customer_id, receivable_id) do update
  set version_id = excluded.version_id, cycle = excluded.cycle, next_seq = excluded.next_seq,
    next_on = excluded.next_on, waiting = excluded.waiting, last_taken_on = excluded.last_taken_on,
    told_on = excluded.told_on, due_on = excluded.due_on, next_what = excluded.next_what
  returning p.receivable_id
)
select (select count(*) from placed) as placed, (select count(*) from closed) as closed
