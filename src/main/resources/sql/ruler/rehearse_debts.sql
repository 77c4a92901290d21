-- Where each debt begins if :version is the published one, with all debts of its ruler moved to it when it is a draft; and
-- which debts are alike in all that a decision reads, so that one of them is walked for all of its class. Reads
-- rehearsing_state and rehearsing_live.
--
-- rehearsing: starts_on null = it stands still (waiting), as it does today, also after what ends by itself; settles = rehearse_begin finds its first night:
-- that of a debt which is moved, or held until a day.
-- What versions may ask for makes classes: of amounts only on which side of the asked ones they lie and from when on (what
-- a customer owes in all never falls here); of the profile which it is and on what nights it becomes another, while a ruler
-- is chosen at all or a step asks for it. Of holds those of the debt itself; those of others are in what is owed.
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
-- From how many late debts on a customer is another one to somebody who asks: neighbours that nobody tells apart are one.
telling as materialized (
  select
    y.months,
    case when a.early then y.occasional_from else y.recurrent_from end as occasional_from,
    case when a.often then y.recurrent_from else y.occasional_from end as recurrent_from
  from (
    select
      bool_or(('first_time' = any (t.profiles)) <> ('occasional' = any (t.profiles))) as early,
      bool_or(('occasional' = any (t.profiles)) <> ('recurrent' = any (t.profiles))) as often
    from (
      select l.profiles from rehearsing_live as l
      union all
      select s.profiles
      from ruler.step as s
      join ruler.ruler_version as v on v.id = s.version_id and (v.state <> 'draft' or v.id = :version)
    ) as t
  ) as a
  cross join receivables.v_profile_policy as y
),
placed as (
  select
    s.*, s.ctid as state_at, m.moves, case when m.moves then w.id else s.version_id end as begins_on,
    case when m.moves then 1 + (
           select coalesce(max(t.seq), 0)
           from ruler.step as t
           where t.version_id = w.id and (jsonb_exists(s.assumed, t.step_key) or exists (
             select from ruler.action as done
             where done.customer_id = s.customer_id and done.receivable_id = s.receivable_id
               and done.step_key = t.step_key and done.cycle = s.cycle)))
         else s.next_seq end as begins_at,
    case when s.changed then null when s.waiting = 'held' then 'held' when m.moves then 'moved' end as settles,
    case when s.changed or s.waiting = 'held' or (s.version_id is null and w.state = 'draft') then s.on_date
         when s.waiting = 'stopped' and s.no_registry_until is null then s.on_date
         when m.moves and s.waiting is distinct from 'time_barred' then s.on_date
         when s.next_on is not null then greatest(s.next_on, s.on_date)
         else least(
           (
             select min(u.until_on) + 1
             from unnest(s.held_ids, s.held_untils) as u (receivable_id, until_on)
             where u.receivable_id = s.receivable_id
           ),
           case when s.waiting = 'stopped' then nullif(s.no_registry_until, 'infinity') + 1 end) end as starts_on
  from rehearsing_state as s
  join ruler.ruler_version as w on w.id = :version
  cross join lateral (
    select coalesce(w.state = 'draft' and s.ruler_id = w.ruler_id and s.version_id <> w.id, false) as moves
  ) as m
),
-- Where the first night finds what changes with the nights, and the last.
sided as (
  select
    d.*,
    width_bucket(coalesce(d.overdue_sums[width_bucket(d.on_date, d.overdue_from)], 0)
      + case when d.on_date > d.adjusted_on then 0 else d.open_principal end, k.sums) as side,
    width_bucket(d.overdue_sums[cardinality(d.overdue_sums)], k.sums) as last_side,
    case when d.profiled then receivables.profile_of(
      receivables.late_within(d.late_from, d.on_date, y.months), y.occasional_from, y.recurrent_from) end as profile,
    case when d.profiled then receivables.profile_of(
      receivables.late_within(d.late_from, cast(:until as date), y.months), y.occasional_from, y.recurrent_from) end
      as last_profile,
    coalesce(d.profiled and width_bucket(cast(cast(:until as date) - make_interval(months => y.months) as date), d.late_from)
      > width_bucket(cast(d.on_date - make_interval(months => y.months) as date), d.late_from), false) as leaves
  from (
    select q.*, a.profiles or (c.profiles and q.told_on is null) as profiled
    from placed as q
    cross join asking as a
    cross join choosing as c
    offset 0
  ) as d
  cross join asking as k
  cross join telling as y
  offset 0
)
select
  p.receivable_id, p.customer_id, p.creditor_id, p.due_on, p.adjusted_on, p.no_calls_until, p.legal_on, p.waiting,
  p.begins_on as version_id, p.begins_at as next_seq, p.starts_on, p.settles, p.state_at,
  case when p.starts_on is not null then hash_record_extended(row(
    p.creditor_id, p.calendar_id, p.due_on, p.begins_on, p.begins_at, p.starts_on, p.settles, p.last_taken_on, p.told_on, p.legal_on,
    p.in_trial, p.no_registry_until, p.assumed, p.of_agreement,
    case when k.kinds or p.told_on is null then p.customer_kind end, case when k.channels then p.channels end,
    width_bucket(p.open_principal, k.alone),
    case when k.sums is null then null when p.overdue_sums is null or p.side = p.last_side then array[p.side] else p.side || (
      select array_agg((f.day - p.on_date) * 1000 + f.side order by f.day)
      from (
        select r.day, r.side, lag(r.side, 1, p.side) over (order by r.day) as before
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
    case when p.told_on is null then p.tier_until end,
    case when p.told_on is null then p.home_state end, case when p.told_on is null and c.amounts then p.principal end,
    case when c.trials and p.told_on is null then p.customer_id end,
    case when p.profile is null or (p.profile = p.last_profile and not p.leaves) then p.profile else p.profile || (
      select coalesce(string_agg((n.night - p.on_date) || n.profile, ' '), '')
      from (
        select t.night,
          receivables.profile_of(
            receivables.late_within(p.late_from, t.night, y.months), y.occasional_from, y.recurrent_from) as profile,
          receivables.profile_of(
            receivables.late_within(p.late_from, t.night - 1, y.months), y.occasional_from, y.recurrent_from) as before
        from unnest(case when p.leaves then array(
            select cast(g.night as date)
            from generate_series(p.on_date, cast(:until as date), interval '1 day') as g (night))
          else p.late_from end) as t (night)
        where t.night > p.on_date and t.night <= :until
      ) as n
      where n.profile <> n.before) end,
    case when p.held_ids is not null then (
      select array_agg(u.kind || u.from_on || coalesce(cast(u.until_on as text), '') order by u.until_on, u.from_on, u.kind)
      from unnest(p.held_ids, p.held_kinds, p.held_froms, p.held_untils) as u (receivable_id, kind, from_on, until_on)
      where u.receivable_id = p.receivable_id) end,
    case when k.facts then p.receivable_id end), 0) end as class
from sided as p
cross join asking as k
cross join choosing as c
cross join telling as y
