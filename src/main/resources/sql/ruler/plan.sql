-- All steps to come for the debts of one customer if nothing changes: the one decision, move after move, each on the
-- later of the debt's own next date and :from, until no night looks at it any more; then the debts listen to one another.
-- What waits without a date is looked at anew when something that keeps it waiting ends by itself (goes_on of
-- decide.sql), and so is a debt on no ruler when a hold of it ends. The hundred only stops a ruler that never ends.
-- A row for each step that is acted on, and one for each move that does nothing but ends a wait or begins one (step_key
-- null). waiting: why the debt waits from walked_on on (null = its next step has a date); waits_until: the last night
-- before it is looked at anew (null = for good); written: that night says so; next_key and next_kind: the step it waits
-- with; left_on: since when no ruler is for it.
with recursive creditors as materialized (
  select distinct r.creditor_id
  from receivables.v_receivable as r
  where r.customer_id = :customer and r.id = any (:receivables)
),
changed as (
  select distinct k.receivable_id
  from receivables.v_hold as k
  where k.customer_id = :customer and k.until_on is not null
    and k.creditor_id in (select c.creditor_id from creditors as c)
    and not exists (
      select from ruler.position as p where p.customer_id = k.customer_id and p.receivable_id = k.receivable_id)
),
asked as materialized (
  select
    o.receivable_id, o.customer_id, o.creditor_id, o.contract_id, o.calendar_id, o.cycle, o.due_on, o.adjusted_on,
    o.principal, o.open_principal, o.state as debt_state, o.of_agreement, p.version_id, v.ruler_id, p.next_seq, p.last_taken_on,
    p.told_on, p.legal_on, p.held_out_in as in_trial, cast(null as jsonb) as assumed, p.waiting, p.next_on,
    cast(:from as date) as on_date
  from ruler.position as p
  join ruler.ruler_version as v on v.id = p.version_id
  join receivables.v_owed as o
    on o.receivable_id = p.receivable_id and o.customer_id = p.customer_id and o.cycle = p.cycle and o.state = 'open'
  where p.customer_id = :customer and p.creditor_id in (select c.creditor_id from creditors as c)
  union all
  select
    t.receivable_id, t.customer_id, t.creditor_id, t.contract_id, t.calendar_id, t.cycle, t.due_on, t.adjusted_on,
    t.principal, t.open_principal, t.debt_state, t.of_agreement, t.version_id, t.ruler_id, t.next_seq, t.last_taken_on,
    t.told_on, t.legal_on, t.in_trial, t.assumed, 'no_ruler', null,
    cast(:from as date)
  from (
-- include taken_in
  ) as t
  where t.debt_state = 'open'
),
-- include state
,
-- include live
,
journey as (
  select
    0 as move,
    s.receivable_id, s.customer_id, s.creditor_id, s.cycle, s.due_on, s.adjusted_on, s.principal,
    s.open_principal, s.debt_state, s.of_agreement, s.calendar_id, s.barred_from, s.refused_from, s.held_ids, s.held_kinds,
    s.held_froms, s.held_untils, s.overdue_from, s.overdue_sums, s.late_from, s.customer_kind, s.product,
    s.home_state, s.tier, s.tier_until, s.channels, s.no_calls_until, s.no_registry_until,
    s.version_id, s.ruler_id, s.next_seq, s.last_taken_on, s.told_on, s.legal_on, s.in_trial, s.assumed,
    case
      when s.waiting is null then greatest(s.next_on, s.on_date)
      when s.waiting = 'held' then (
        select greatest(e.ends_on + 1, s.on_date)
        from (
          select least(
            case when bool_and(k.until_on is not null) then max(k.until_on) end,
            min(k.until_on) filter (where k.until_on >= s.barred_from)) as ends_on
          from receivables.v_hold as k
          where k.customer_id = s.customer_id and k.receivable_id = s.receivable_id
        ) as e
        where e.ends_on is not null)
      else least(
        (
          select greatest(min(k.until_on) + 1, s.on_date)
          from receivables.v_hold as k
          where k.customer_id = s.customer_id and k.receivable_id = s.receivable_id
          having min(k.until_on) is not null
        ),
        case
          when s.waiting = 'stopped' and s.no_registry_until is null then s.on_date
          when s.waiting = 'stopped' then nullif(s.no_registry_until, 'infinity') + 1
          when s.waiting = 'not_released'
            and exists (select from ruler.legal_release as r where r.creditor_id = s.creditor_id) then s.on_date
        end)
    end as next_on,
    cast(null as date) as on_date, cast(null as int) as back_seq, cast(null as text) as back_kind,
    cast(null as text) as back_class, cast(null as date) as back_due, cast(null as int[]) as passed_seqs,
    cast(null as date[]) as passed_dues, cast(null as text[]) as passed_whys,
    s.waiting, cast(null as text) as rested, cast(null as text) as held, cast(null as text) as next_key,
    cast(null as text) as next_kind, cast(null as bigint) as acted_on_id, cast(null as date) as left_on
  from state as s
  union all
  select
    j.move + 1,
    j.receivable_id, j.customer_id, j.creditor_id, j.cycle, j.due_on, j.adjusted_on, j.principal,
    j.open_principal, j.debt_state, j.of_agreement, j.calendar_id, j.barred_from, j.refused_from, j.held_ids, j.held_kinds,
    j.held_froms, j.held_untils, j.overdue_from, j.overdue_sums, j.late_from, j.customer_kind, j.product,
    j.home_state, j.tier, j.tier_until, j.channels, j.no_calls_until, j.no_registry_until,
    d.version_id, v.ruler_id, d.at_seq, d.taken_on_after, d.told_after, d.legal_after, d.held_out_in, d.assumed_after,
    d.goes_on,
    j.next_on, d.back_seq, d.back_kind, d.back_class, d.back_due, d.passed_seqs,
    d.passed_dues, d.passed_whys,
    d.waiting, j.waiting, d.held, d.next_key,
    d.next_kind,
    case when d.back_seq is null and d.passed_seqs is null then j.acted_on_id else d.version_id end,
    case when d.waiting <> 'leaves_ruler' then null when j.waiting = 'leaves_ruler' then j.left_on else j.next_on end
  from journey as j
  cross join lateral (
    with recursive state as (
      select
        j.receivable_id, j.customer_id, j.creditor_id, j.cycle, j.due_on, j.adjusted_on, j.principal,
        j.open_principal, j.debt_state, j.of_agreement, j.calendar_id, j.barred_from, j.refused_from, j.held_ids, j.held_kinds,
        j.held_froms, j.held_untils, j.overdue_from, j.overdue_sums, j.late_from, j.customer_kind, j.product,
        j.home_state, j.tier, j.tier_until, j.channels, j.no_calls_until, j.no_registry_until,
        j.version_id, j.ruler_id, j.next_seq, j.last_taken_on, j.told_on, j.legal_on, j.in_trial, j.assumed,
        j.next_on as on_date, true as walks, cast(null as tid) as position_at, false as was_held
    ),
-- include choose
,
-- include decide
    select
      d.version_id, d.at_seq, d.taken_on_after, d.told_after, d.legal_after, d.held_out_in,
      coalesce(d.assumed, '{}') || coalesce((
        select jsonb_object_agg(s.step_key, case when s.seq = d.back_seq then to_jsonb(d.on_date) end)
        from ruler.step as s
        where s.version_id = d.version_id and (s.seq = d.back_seq or s.seq = any (d.passed_seqs))
      ), '{}') as assumed_after,
      d.goes_on, d.back_seq, d.back_kind, d.back_class, d.back_due, d.passed_seqs, d.passed_dues, d.passed_whys,
      d.waiting, d.held, d.next_key, d.next_kind
    from decided as d
    union all
    -- No ruler is for it any more. Who comes back to the ruler that acted last finds himself on its version.
    select
      b.version_id,
      1 + coalesce((
        select max(s.seq)
        from ruler.step as s
        where s.version_id = b.version_id and (jsonb_exists(c.assumed, s.step_key) or exists (
          select
          from ruler.action as done
          where done.customer_id = c.customer_id and done.receivable_id = c.receivable_id and done.cycle = c.cycle
            and done.step_key = s.step_key))), 0),
      c.last_taken_on, c.told_on, c.legal_on, c.in_trial, c.assumed,
      (
        select min(u.until_on) + 1
        from unnest(c.held_ids, c.held_untils) as u (receivable_id, until_on)
        where u.receivable_id = c.receivable_id and u.until_on >= c.on_date
      ),
      null, null, null, null, null, null, null,
      case when j.waiting = 'no_ruler' then 'no_ruler' else 'leaves_ruler' end, null, null, null
    from chosen as c
    cross join lateral (
      select coalesce(j.acted_on_id, (
        select a.version_id
        from ruler.action as a
        where a.customer_id = c.customer_id and a.receivable_id = c.receivable_id and a.cycle = c.cycle
        order by a.business_date desc, a.seq desc
        limit 1)) as version_id
    ) as b
    where c.new_version_id is null
  ) as d
  left join ruler.ruler_version as v on v.id = d.version_id
  where j.next_on is not null and j.move < 100
),
decided as (
  select * from journey as j where j.move > 0
),
-- include voice
select
  m.receivable_id, s.seq, s.step_key,
  case when s.seq = m.back_seq and m.back_kind = 'call' and m.on_date <= m.no_calls_until and m.covered is null
         then 'reminder'
       else s.kind end as kind,
  m.on_date as walked_on,
  case when s.seq = m.back_seq then case when m.covered is null then 'taken' else 'covered' end
       when passed.why in ('after_due_date', 'met_late', 'overtaken') then 'superseded'
       else 'skipped' end as outcome,
  case when passed.why is not null then passed.why
       when m.covered is not null then m.covered
       when m.back_kind = 'call' and m.on_date <= m.no_calls_until then 'do_not_call'
       when m.back_due < m.on_date then 'late' else 'due' end as reason,
  (case when passed.why is not null then
-- include passed_facts
      || case when passed.why in ('after_due_date', 'met_late', 'overtaken') then '{}' else coalesce((
        select asked.facts from ruler.v_asked as asked where asked.version_id = s.version_id and asked.seq = s.seq
      ), '{}') end
    else jsonb_strip_nulls(jsonb_build_object(
      'countedFrom', m.adjusted_on, 'openPrincipal', m.open_principal::text,
      'daysLate', greatest(m.on_date - m.adjusted_on, 0), 'dueOn', m.back_due, 'by', m.covered_by))
      || case when m.covered_by is null then '{}' else coalesce((
        select jsonb_build_object('byContract', k.number, 'byInstallment', r.installment)
        from receivables.v_receivable as r
        join receivables.v_contract as k on k.id = r.contract_id and k.customer_id = r.customer_id
        where r.id = m.covered_by and r.customer_id = m.customer_id
      ), '{}') end
  end)::text as facts,
  m.waiting, m.held, m.next_on - 1 as waits_until, m.next_key, m.next_kind, m.left_on,
  -- What a wait ends in is looked at before the night begins, and what cannot come is not written down then.
  m.waiting not in ('finished', 'anchor', 'leaves_ruler', 'no_ruler') and not (
    m.waiting = 'cannot_come' and m.rested is not null and m.back_seq is null and m.passed_seqs is null) as written
from ruled as m
left join ruler.step as s on s.version_id = m.version_id and (s.seq = m.back_seq or s.seq = any (m.passed_seqs))
left join lateral unnest(m.passed_seqs, m.passed_dues, m.passed_whys) as passed (seq, due_on, why)
  on passed.seq = s.seq
where m.receivable_id = any (:receivables)
  and (s.seq is not null or m.waiting is not null or m.rested is not null)
order by m.receivable_id, m.move, s.seq
