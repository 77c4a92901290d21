-- All steps to come for the debts of one customer if nothing changes: the one decision, move after move, each on the
-- later of the debt's own next date and :from, until it has no date any more; then the debts listen to one another. A
-- hold that ends by itself is waited for, also where something else keeps the debt waiting, which the night after looks
-- at anew: put_off_on (the night that finds a step due), put_off_until (the hold's last day) and the step say so. The
-- hundred only stops a ruler that never ends. The last move of a debt says where that leaves it: halt (why nothing comes
-- any more), put_off_on (the night that puts the step off, or on which no ruler is for the debt any more; null = the
-- calendar alone brings none), and the step. Where a move takes nothing, its row has no step_key.
with recursive asked as materialized (
  select
    o.receivable_id, o.customer_id, o.creditor_id, o.contract_id, o.calendar_id, o.cycle, o.due_on, o.adjusted_on,
    o.principal, o.open_principal, o.state as debt_state, p.version_id, v.ruler_id, p.next_seq, p.last_taken_on,
    p.told_on, p.legal_on, p.hold_out, cast(null as jsonb) as assumed, cast(:from as date) as on_date, p.next_on,
    p.waiting
  from ruler.position as p
  join ruler.ruler_version as v on v.id = p.version_id
  join receivables.v_owed as o
    on o.receivable_id = p.receivable_id and o.customer_id = p.customer_id and o.cycle = p.cycle and o.state = 'open'
  where p.customer_id = :customer and p.creditor_id in (
    select s.creditor_id
    from ruler.position as s
    where s.customer_id = :customer and s.receivable_id = any (:receivables))
),
-- include state
,
-- include live
,
journey as (
  select
    0 as move,
    s.receivable_id, s.customer_id, s.creditor_id, s.cycle, s.due_on, s.adjusted_on, s.principal,
    s.open_principal, s.debt_state, s.calendar_id, s.barred_from, s.refused_from, s.held_ids, s.held_kinds,
    s.held_froms, s.held_untils, s.overdue_from, s.overdue_sums, s.late_from, s.customer_kind, s.product,
    s.home_state, s.tier, s.channels, s.stops_calls, s.stops_registry,
    s.version_id, s.ruler_id, s.next_seq, s.last_taken_on, s.told_on, s.legal_on, s.hold_out, s.assumed,
    case when s.waiting = 'held' then s.on_date
         when s.waiting is null then greatest(s.next_on, s.on_date)
         else (
           select greatest(min(k.until_on) + 1, s.on_date)
           from receivables.v_hold as k
           where k.customer_id = s.customer_id and k.receivable_id = s.receivable_id
           having min(k.until_on) is not null
         ) end as next_on,
    cast(null as date) as on_date, cast(null as int) as back_seq, cast(null as text) as back_kind,
    cast(null as text) as back_class, cast(null as date) as back_due, cast(null as int[]) as passed_seqs,
    cast(null as date[]) as passed_dues, cast(null as text[]) as passed_whys,
    s.waiting is not null as wakes, false as woken,
    cast(null as text) as halt, cast(null as text) as held, cast(null as date) as put_off_until,
    cast(null as text) as next_key, cast(null as text) as next_kind
  from state as s
  union all
  select
    j.move + 1,
    j.receivable_id, j.customer_id, j.creditor_id, j.cycle, j.due_on, j.adjusted_on, j.principal,
    j.open_principal, j.debt_state, j.calendar_id, j.barred_from, j.refused_from, j.held_ids, j.held_kinds,
    j.held_froms, j.held_untils, j.overdue_from, j.overdue_sums, j.late_from, j.customer_kind, j.product,
    j.home_state, j.tier, j.channels, j.stops_calls, j.stops_registry,
    d.version_id, d.ruler_id, d.at_seq, d.taken_on_after, d.told_after, d.legal_after, d.held_out, d.assumed_after,
    case when d.waiting = 'held' then d.held_until + 1 else d.moves_to end,
    j.next_on, d.back_seq, d.back_kind, d.back_class, d.back_due, d.passed_seqs, d.passed_dues,
    d.passed_whys, coalesce(d.waiting = 'held', false), j.wakes,
    case when d.version_id is null then 'leaves_ruler'
         when d.moves_to is null and not (d.waiting = 'held' and d.held_until is not null) then d.waiting end,
    d.held, case when d.waiting = 'held' then d.held_until end, d.next_key, d.next_kind
  from journey as j
  left join lateral (
    with recursive state as (
      select
        j.receivable_id, j.customer_id, j.creditor_id, j.cycle, j.due_on, j.adjusted_on, j.principal,
        j.open_principal, j.debt_state, j.calendar_id, j.barred_from, j.refused_from, j.held_ids, j.held_kinds,
        j.held_froms, j.held_untils, j.overdue_from, j.overdue_sums, j.late_from, j.customer_kind, j.product,
        j.home_state, j.tier, j.channels, j.stops_calls, j.stops_registry,
        j.version_id, j.ruler_id, j.next_seq, j.last_taken_on, j.told_on, j.legal_on, j.hold_out, j.assumed,
        j.next_on as on_date, true as walks, cast(null as tid) as position_at, false as was_held
    ),
-- include choose
,
-- include decide
    select
      decided.*, (select v.ruler_id from ruler.ruler_version as v where v.id = decided.version_id) as ruler_id,
      coalesce(decided.assumed, '{}') || coalesce((
        select jsonb_object_agg(s.step_key, case when s.seq = decided.back_seq then to_jsonb(decided.on_date) end)
        from ruler.step as s
        where s.version_id = decided.version_id and (s.seq = decided.back_seq or s.seq = any (decided.passed_seqs))
      ), '{}') || case when decided.draws is not null then jsonb '{"(drawn)": null}' else '{}' end as assumed_after
    from decided
  ) as d on true
  where j.next_on is not null and j.move < 100
),
decided as (
  select * from journey as j where j.move > 0
),
-- include voice
select
  m.receivable_id, s.seq, s.step_key,
  case when s.seq = m.back_seq and m.back_kind = 'call' and m.stops_calls and m.covered is null then 'reminder'
       else s.kind end as kind,
  m.on_date as walked_on,
  case when s.seq = m.back_seq then case when m.covered is null then 'taken' else 'covered' end
       when passed.why in ('after_due_date', 'met_late', 'overtaken') then 'superseded'
       else 'skipped' end as outcome,
  case when passed.why is not null then passed.why
       when m.covered is not null then m.covered
       when m.back_kind = 'call' and m.stops_calls then 'do_not_call'
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
  m.halt, m.held, m.put_off_until, m.next_key, m.next_kind,
  -- Whose hold ended is looked at before the night begins, and what cannot come is not written down then.
  case when m.put_off_until is not null or (m.halt not in ('finished', 'anchor') and not (
         m.halt = 'cannot_come' and m.woken and m.back_seq is null and m.passed_seqs is null)) then m.on_date end
    as put_off_on
from ruled as m
left join ruler.step as s on s.version_id = m.version_id and (s.seq = m.back_seq or s.seq = any (m.passed_seqs))
left join lateral unnest(m.passed_seqs, m.passed_dues, m.passed_whys) as passed (seq, due_on, why)
  on passed.seq = s.seq
where m.receivable_id = any (:receivables)
  and (s.seq is not null or m.halt is not null or m.put_off_until is not null)
order by m.receivable_id, m.move, s.seq
