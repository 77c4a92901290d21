-- Takes the next debts of a move from one version to the other, in the order of their customers, at most :size of them.
-- Who takes the same move at the same time waits and goes on behind them.
-- Steps already acted on in the cycle are not repeated: a debt resumes after the last of them that the new version
-- knows. Reads as refresh does, without asking whom a version is for: a move stays on its ruler.
with recursive ordered as materialized (
  select m.from_version_id, m.to_version_id, m.reached, m.reached_receivable, m.up_to
  from ruler.move as m
  where m.id = :move
  for update
),
-- Read in the order of the primary key, from where the last batch ended: only what is taken is looked at.
batch as materialized (
  select p.customer_id, p.receivable_id, p.ctid as position_at, p.waiting, p.last_taken_on, p.told_on, p.legal_on,
    p.held_out_in, p.cycle, (select o.to_version_id from ordered as o) as to_version_id
  from ruler.position as p
  where p.version_id = (select o.from_version_id from ordered as o)
    and (p.customer_id, p.receivable_id)
      > ((select o.reached from ordered as o), (select o.reached_receivable from ordered as o))
    and p.customer_id <= (select o.up_to from ordered as o)
  order by p.customer_id, p.receivable_id
  limit :size
),
chosen as (
  select
    b.receivable_id, b.customer_id, o.creditor_id, o.calendar_id, o.cycle, b.to_version_id as new_version_id, o.due_on,
    o.adjusted_on, cast(:date as date) as on_date, false as walks, cast(null as bigint[]) as held_ids,
    cast(null as text[]) as held_kinds, cast(null as date[]) as held_froms, cast(null as date[]) as held_untils,
    cast(null as date) as barred_from, o.open_principal, cast(null as date[]) as overdue_from,
    cast(null as numeric[]) as overdue_sums, cast(null as text) as profile, cast(null as text) as customer_kind,
    cast(null as text[]) as channels, cast(null as date) as no_calls_until,
    cast(null as date) as no_registry_until, cast(null as date) as refused_from,
    b.held_out_in, cast(null as jsonb) as assumed, b.position_at,
    coalesce(b.waiting in ('held', 'time_barred'), false) as was_held, b.legal_on, b.last_taken_on, b.told_on,
    1 + (
      select coalesce(max(s.seq), 0)
      from (
        select a.step_key
        from ruler.action as a
        where a.customer_id = b.customer_id and a.receivable_id = b.receivable_id and a.cycle = b.cycle
        offset 0
      ) as done
      join ruler.step as s on s.version_id = b.to_version_id and s.step_key = done.step_key
    ) as from_seq,
    o.state as debt_state, o.of_agreement
  from batch as b
  join receivables.v_owed as o on o.receivable_id = b.receivable_id and o.customer_id = b.customer_id
),
-- include decide
,
moved as (
  update ruler.position as p
  set version_id = d.version_id, next_seq = d.at_seq,
    next_on = case when not d.was_held then d.moves_to end,
    waiting = case when d.was_held then p.waiting else d.waiting end,
    next_what = case when d.was_held then p.waiting else coalesce(d.waiting, d.next_kind) end
  from decided as d
  where p.ctid = d.position_at and p.version_id <> d.version_id
  returning p.customer_id
),
noted as (
  update ruler.move as m
  set reached = l.customer_id, reached_receivable = l.receivable_id, moved = m.moved + (select count(*) from moved),
    last_night = :date
  from (select b.customer_id, b.receivable_id from batch as b order by 1 desc, 2 desc limit 1) as l
  where m.id = :move
)
select count(*) from batch
