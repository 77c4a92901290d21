-- Takes in what changed, and wakes whose creditor was released or whose mark has ended since: enrols, moves, wakes and
-- closes positions. The only statement that does so besides the sweep.
-- Consumes receivables.inbox_changed. The steps already acted on in its cycle are read from the actions, so a reversal,
-- a released hold or a version move resumes at the first step after them. :date decides which ruler a debt is on. Of all
-- customers it looks at those after :after and up to :up_to.
-- The cost is linear in what changed (decide.sql says how its walk meets its debts again).
with recursive consumed as (
  delete from receivables.inbox_changed as i
  where i.customer_id > :after and i.customer_id <= :up_to
  returning i.receivable_id
),
reconsidered as (
  delete from ruler.reconsidered as c
  where coalesce((select r.customer_id from receivables.v_receivable as r where r.id = c.receivable_id), 0) > :after
    and coalesce((select r.customer_id from receivables.v_receivable as r where r.id = c.receivable_id), 0) <= :up_to
  returning c.receivable_id
),
changed as (
  select receivable_id from consumed
  union
  select receivable_id from reconsidered
  union
  select p.receivable_id
  from ruler.legal_release as l
  join ruler.position as p on p.creditor_id = l.creditor_id and p.waiting = 'not_released'
    and p.customer_id > :after and p.customer_id <= :up_to
  union
  select p.receivable_id
  from ruler.position as p
  where p.waiting = 'stopped' and p.customer_id > :after and p.customer_id <= :up_to and not exists (
    select
    from customers.v_mark as m
    where m.customer_id = p.customer_id and m.stops_registry and m.removed_at is null and m.from_on <= :date
      and (m.until_on is null or m.until_on >= :date))
),
asked as materialized (
  select t.*, cast(:date as date) as on_date, false as walks, cast(null as tid) as position_at,
    coalesce(t.waiting = 'held', false) as was_held
  from (
-- include taken_in
  ) as t
),
-- include state
,
-- include live
,
-- include choose
,
-- include decide
,
closed as (
  delete from ruler.position as p
  using chosen as c
  where p.receivable_id = c.receivable_id and p.customer_id = c.customer_id
    and (c.debt_state <> 'open' or c.new_version_id is null)
  returning p.receivable_id
),
placed as (
  insert into ruler.position as p (
    receivable_id, customer_id, creditor_id, version_id, cycle, next_seq, next_on, waiting, last_taken_on, told_on,
    legal_on, held_out_in, due_on, next_what)
  select
    d.receivable_id, d.customer_id, d.creditor_id, d.version_id, d.cycle, d.at_seq,
    case when not stays.held then d.moves_to end, case when stays.held then 'held' else d.waiting end, d.last_taken_on,
    d.told_on, d.legal_on, d.held_out_in, d.due_on,
    case when stays.held then 'held' else coalesce(d.waiting, d.next_kind) end
  from decided as d
  cross join lateral (select d.was_held and d.held is not null and d.held <> 'time_barred' as held) as stays
  order by d.customer_id, d.receivable_id
  on conflict (customer_id, receivable_id) do update
  set version_id = excluded.version_id, cycle = excluded.cycle, next_seq = excluded.next_seq,
    next_on = excluded.next_on, waiting = excluded.waiting, last_taken_on = excluded.last_taken_on,
    told_on = excluded.told_on, legal_on = excluded.legal_on, held_out_in = excluded.held_out_in, due_on = excluded.due_on,
    next_what = excluded.next_what
  returning p.receivable_id
),
drawn as (
  insert into ruler.assignment (trial_id, customer_id, arm, assigned_on)
  select distinct c.draws, c.customer_id, c.arm, c.on_date from chosen as c where c.draws is not null
  on conflict do nothing
)
select (select count(*) from placed) as placed, (select count(*) from closed) as closed
-- Positions.many: the checks of foreign keys, which come last, keep their plans.
from (select set_config('plan_cache_mode', 'auto', true)) as planned
