-- Where each debt begins if :version is the published one, with all debts of its ruler moved to it when it is a draft; and
-- which debts are alike in all that a decision reads, so that one of them is walked for all of its class. Reads
-- rehearsing_state and rehearsing_live.
--
-- rehearsing: starts_on null = it stands still (waiting), as it does today.
-- What versions may ask for makes classes: of amounts only on which side of the asked ones they lie and from when on (what
-- a customer owes in all never falls here); of the profile the same, while a ruler is chosen at all or a step asks for it.
-- The hash of 64 bits stands for the row: of a million debts that are all different, two would meet in it once in some ten
-- million rehearsals.
create temporary table rehearsing on commit drop as
with asking as materialized (
  select
    array_agg(distinct s.min_amount order by s.min_amount) filter (where s.amount_of = 'customer' and s.min_amount is not null)
      as sums,
    array_agg(distinct s.min_amount order by s.min_amount) filter (where s.amount_of = 'debt' and s.min_amount is not null)
      as alone,
    coalesce(bool_or(s.profiles is not null), false) as profiles, bool_or(s.customer_kinds is not null) as kinds,
    bool_or(s.has_channels is not null) as channels, bool_or(s.anchor_fact <> 'taken') as facts
  from ruler.step as s
  join ruler.ruler_version as v on v.id = s.version_id and (v.state <> 'draft' or v.id = :version)
),
choosing as materialized (
  select bool_or(l.amount_from is not null or l.amount_until is not null) as amounts, bool_or(l.profiles is not null) as profiles,
    bool_or(l.trial_id is not null) as trials
  from rehearsing_live as l
),
placed as (
  select
    s.*, m.moves, case when m.moves then w.id else s.version_id end as begins_on,
    case when m.moves then 1 + (
           select coalesce(max(t.seq), 0)
           from ruler.step as t
           where t.version_id = w.id and (jsonb_exists(s.assumed, t.step_key) or exists (
             select from ruler.action as done
             where done.customer_id = s.customer_id and done.receivable_id = s.receivable_id
               and done.step_key = t.step_key and done.cycle = s.cycle)))
         else s.next_seq end as begins_at,
    case when m.moves or s.waiting = 'held' or (s.version_id is null and w.state = 'draft') then s.on_date
         else greatest(s.next_on, s.on_date) end as starts_on
  from rehearsing_state as s
  join ruler.ruler_version as w on w.id = :version
  cross join lateral (
    select coalesce(w.state = 'draft' and s.ruler_id = w.ruler_id and s.version_id <> w.id, false) as moves
  ) as m
)
select
  p.receivable_id, p.customer_id, p.creditor_id, p.due_on, p.adjusted_on, p.stops_calls, p.legal_on, p.waiting,
  p.begins_on as version_id, p.begins_at as next_seq, p.starts_on,
  case when p.starts_on is not null then hash_record_extended(row(
    p.creditor_id, p.calendar_id, p.due_on, p.begins_on, p.begins_at, p.starts_on, p.last_taken_on, p.told_on, p.legal_on,
    p.hold_out, p.stops_registry, p.assumed,
    case when k.kinds or p.told_on is null then p.customer_kind end, case when k.channels then p.channels end,
    width_bucket(p.open_principal, k.alone),
    case when k.sums is null then null when b.first = b.last then array[b.first] else b.first || (
      select array_agg((f.day - p.on_date) * 1000 + f.side order by f.day)
      from (
        select r.day, r.side, lag(r.side, 1, b.first) over (order by r.day) as before
        from (
          select t.day, max(width_bucket(t.sum + case when t.day > p.adjusted_on then 0 else p.open_principal end, k.sums))
            as side
          from unnest(p.overdue_from, p.overdue_sums) as t (day, sum)
          where t.day > p.on_date
          group by t.day
        ) as r
      ) as f
      where f.side <> f.before) end,
    case when p.told_on is null then p.product end, case when p.told_on is null then p.tier end,
    case when p.told_on is null then p.home_state end, case when p.told_on is null and c.amounts then p.principal end,
    case when p.told_on is null and c.trials then p.customer_id end,
    case when k.profiles or (c.profiles and p.told_on is null) then l.lateness end,
    case when k.facts or p.held_ids is not null then p.receivable_id end), 0) end as class
from placed as p
cross join asking as k
cross join choosing as c
cross join receivables.v_profile_policy as y
cross join lateral (
  select
    width_bucket(coalesce(p.overdue_sums[width_bucket(p.on_date, p.overdue_from)], 0)
      + case when p.on_date > p.adjusted_on then 0 else p.open_principal end, k.sums) as first,
    width_bucket(p.overdue_sums[cardinality(p.overdue_sums)], k.sums) as last
  offset 0
) as b
left join lateral (
  select case
    when n.leave then n.all_days
    when n.stay >= y.recurrent_from then '{2100-01-01}'
    when n.stay + n.join < y.occasional_from or (n.stay >= y.occasional_from and n.stay + n.join < y.recurrent_from)
      then case when n.stay >= y.occasional_from then '{2000-01-01}'::date[] else '{1900-01-01}' end
    else date '1900-01-01' + cast(n.stay as int) || n.joining end as lateness
  from (
    select
      coalesce(bool_or(f.day <= cast(:until as date) - make_interval(months => y.months)), false) as leave,
      count(*) filter (where f.day <= p.on_date) as stay, count(*) filter (where f.day > p.on_date) as join,
      array_agg(f.day order by f.day) as all_days, array_agg(f.day order by f.day) filter (where f.day > p.on_date) as joining
    from unnest(p.late_from) as f (day)
    where f.day <= :until and f.day > p.on_date - make_interval(months => y.months)
  ) as n
) as l on k.profiles or (c.profiles and p.told_on is null)
