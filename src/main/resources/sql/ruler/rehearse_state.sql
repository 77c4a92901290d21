-- What is true of the debts that something may happen to until :until, on the first night :from of a rehearsal. One part of
-- the customers (:part of :parts), so that parts can be rehearsed side by side. A debt due more than the earliest step's
-- days after :until is left out: nothing of it would happen.
-- assumed holds what became of the steps that others count from, and of all of them while another ruler may still be
-- chosen, so that debts alike in all that counts can be walked as one. next_on and waiting are where each stands.
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
asked as materialized (
  select
    o.receivable_id, o.customer_id, o.creditor_id, o.contract_id, o.calendar_id, o.cycle, o.due_on, o.adjusted_on,
    o.principal, o.open_principal, o.state as debt_state, p.version_id, v.ruler_id, coalesce(p.next_seq, 1) as next_seq,
    p.next_on, p.waiting, p.last_taken_on, p.told_on, p.legal_on, coalesce(p.hold_out, false) as hold_out,
    case when p.next_seq = 1 then null else (
      select jsonb_object_agg(a.step_key, case when a.outcome in ('taken', 'covered') then a.business_date end)
      from ruler.action as a
      where a.customer_id = o.customer_id and a.receivable_id = o.receivable_id and a.cycle = o.cycle
        and (p.told_on is null or a.step_key = any (k.keys))) end as assumed,
    cast(:from as date) as on_date
  from receivables.v_owed as o
  cross join counted as k
  left join ruler.position as p
    on p.receivable_id = o.receivable_id and p.customer_id = o.customer_id and p.cycle = o.cycle
  left join ruler.ruler_version as v on v.id = p.version_id
  where o.state = 'open' and o.customer_id % :parts = :part and o.due_on <= cast(:until as date) + coalesce(k.ahead, 0)
),
-- include used
,
everybody as materialized (
  select a.customer_id, a.creditor_id, a.on_date,
    bool_or(u.sums or a.told_on is null or a.version_id is null or a.ruler_id = any (u.sums_of)) as summed
  from asked as a
  cross join used as u
  group by a.customer_id, a.creditor_id, a.on_date
),
wanted as materialized (
  select e.*
  from everybody as e
  where (e.customer_id, e.creditor_id) in (
    select k.customer_id, k.creditor_id from receivables.v_hold as k where k.until_on is null or k.until_on >= :from)
),
-- include pairs
,
-- Whoever has no hold is summed up with all others at once; there are too many to ask one by one.
pair as materialized (
  select * from each_pair
  union all
  select e.*, cast(null as bigint[]), cast(null as text[]), cast(null as date[]), cast(null as date[]),
    case when e.summed then d.overdue_from end, case when e.summed then d.overdue_sums end,
    case when e.summed then d.late_from end
  from everybody as e
  join (
    select c.customer_id, c.creditor_id,
      array_agg(c.counts_from) filter (where c.counts_from is not null) as overdue_from,
      array_agg(c.running) filter (where c.counts_from is not null) as overdue_sums,
      array_sort(array_agg(c.late_from) filter (where c.late_from is not null)) as late_from
    from (
      select o.customer_id, o.creditor_id, case when o.state = 'open' then o.adjusted_on + 1 end as counts_from,
        case when o.state in ('open', 'placed', 'in_agreement') or (o.state = 'settled' and o.settled_on > o.adjusted_on)
             then o.adjusted_on + 1 end as late_from,
        sum(o.open_principal) over (
          partition by o.customer_id, o.creditor_id
          order by case when o.state = 'open' then o.adjusted_on + 1 end, o.receivable_id rows unbounded preceding) as running
      from receivables.v_owed as o
      where o.customer_id % :parts = :part
    ) as c
    group by c.customer_id, c.creditor_id
  ) as d on d.customer_id = e.customer_id and d.creditor_id = e.creditor_id
  where not exists (select from wanted as w where w.customer_id = e.customer_id and w.creditor_id = e.creditor_id)
),
-- include facts
select s.* from state as s
