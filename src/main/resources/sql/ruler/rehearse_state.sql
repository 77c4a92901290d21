-- What is true of the debts that something may happen to until :until, on the first night :from of a rehearsal. One part of
-- the customers (:part of :parts), so that parts can be rehearsed side by side. A debt due more than the earliest step's
-- days after :until is left out: nothing of it would happen.
-- assumed holds what became of the steps that others count from, and of all of them while another ruler may still be
-- chosen, so that debts alike in all that counts can be walked as one. next_on and waiting are where each stands; changed =
-- the first night looks at it anew before it goes.
create temporary table rehearsing_state on commit drop as
with counted as materialized (
  select array_agg(distinct k.step_key) as keys, max(k.ahead) as ahead
  from (
    select s.anchor as step_key, 0 as ahead from ruler.step as s where s.anchor is not null
    union all
    select s.requires, 0 from ruler.step as s where s.requires is not null
    union all
    select b.step_key, 0
    from ruler.step as s
    join ruler.step as b on b.version_id = s.version_id and b.seq = s.seq - 1
    where s.after_outcome is not null
    union all
    select null, -s.offset_days from ruler.step as s where s.offset_days < 0
  ) as k
),
-- All debts that are late, were, or will be if nobody pays. Of a case the planner expects every other row, of a remainder
-- hardly any, and then it goes from row to row where there are hundreds of thousands.
owed as materialized (
  select
    o.receivable_id, o.customer_id, o.creditor_id, o.contract_id, o.calendar_id, o.cycle, o.due_on, o.adjusted_on,
    o.principal, o.open_principal, o.state, o.of_agreement, p.version_id, v.ruler_id, p.next_seq, p.next_on, p.waiting,
    p.last_taken_on, p.told_on, p.legal_on, p.held_out_in,
    o.state = 'open' and o.due_on <= cast(:until as date) + coalesce(k.ahead, 0) as met
  from receivables.v_owed as o
  cross join counted as k
  left join ruler.position as p
    on p.receivable_id = o.receivable_id and p.customer_id = o.customer_id and p.cycle = o.cycle
      and case when p.customer_id % :parts = :part then true else false end
  left join ruler.ruler_version as v on v.id = p.version_id
  where case when o.customer_id % :parts = :part then true else false end
    and o.turns_late
  order by o.customer_id, o.creditor_id, o.adjusted_on, o.receivable_id
),
asked as (
  select
    o.receivable_id, o.customer_id, o.creditor_id, o.contract_id, o.calendar_id, o.cycle, o.due_on, o.adjusted_on,
    o.principal, o.open_principal, o.state as debt_state, o.of_agreement, o.version_id, o.ruler_id, coalesce(o.next_seq, 1) as next_seq,
    o.next_on, o.waiting, o.last_taken_on, o.told_on, o.legal_on, o.held_out_in as in_trial,
    o.receivable_id in (select i.receivable_id from receivables.inbox_changed as i)
      or o.receivable_id in (select r.receivable_id from ruler.reconsidered as r)
      or (o.waiting = 'not_released' and o.creditor_id in (select l.creditor_id from ruler.legal_release as l)) as changed,
    case when o.next_seq = 1 then null else (
      select jsonb_object_agg(a.step_key, case when a.outcome in ('taken', 'covered') then a.business_date end)
      from ruler.action as a
      where a.customer_id = o.customer_id and a.receivable_id = o.receivable_id and a.cycle = o.cycle
        and (o.told_on is null or a.step_key = any (k.keys))) end as assumed,
    cast(:from as date) as on_date
  from owed as o
  cross join counted as k
  where o.met
),
-- include used
,
-- What a customer owes in all, of all at once; there are too many to ask one by one. held = something holds debts of his,
-- or he broke his word: asked for as elsewhere.
everybody as materialized (
  select c.customer_id, c.creditor_id, cast(:from as date) as on_date, bool_or(c.met and c.summed) as summed,
    array_agg(c.adjusted_on + 1) filter (where c.state = 'open') as overdue_from,
    array_agg(c.running) filter (where c.state = 'open') as overdue_sums,
    array_agg(c.adjusted_on + 1) as late_from,
    (c.customer_id, c.creditor_id) in (
      select k.customer_id, k.creditor_id from receivables.v_hold as k where k.until_on is null or k.until_on >= :from)
      or (c.customer_id, c.creditor_id) in (select b.customer_id, b.creditor_id from receivables.v_broken as b) as held
  from (
    select o.customer_id, o.creditor_id, o.state, o.adjusted_on, o.met,
      u.sums or (u.any_sums and (o.told_on is null or o.version_id is null or o.ruler_id = any (u.sums_of))) as summed,
      sum(o.open_principal) filter (where o.state = 'open') over (
        partition by o.customer_id, o.creditor_id order by o.adjusted_on, o.receivable_id rows unbounded preceding) as running
    from owed as o
    cross join used as u
  ) as c
  group by c.customer_id, c.creditor_id
  having bool_or(c.met)
),
wanted as materialized (
  select e.customer_id, e.creditor_id, e.on_date, e.summed from everybody as e where e.held
),
-- include pairs
,
pair as materialized (
  select * from each_pair
  union all
  select e.customer_id, e.creditor_id, e.on_date, e.summed, cast(null as bigint[]), cast(null as text[]),
    cast(null as date[]), cast(null as date[]), case when e.summed then e.overdue_from end,
    case when e.summed then e.overdue_sums end, case when e.summed then e.late_from end
  from everybody as e
  where not e.held
),
-- include facts
select s.* from state as s
