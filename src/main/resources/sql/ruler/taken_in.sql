-- Where debts that changed stand on their ruler by what was acted on in their cycle. Reads changed (receivable_id); gives a
-- row for each, as state.sql asks for, and how it waits.
select
  o.receivable_id, o.customer_id, o.creditor_id, o.contract_id, o.calendar_id, o.cycle, o.due_on, o.adjusted_on,
  o.principal, o.open_principal, o.state as debt_state, o.of_agreement, n.version_id, v.ruler_id,
  case when h.version_id is null then 1
       when h.only_version_id = n.version_id then h.last_seq + 1
       else coalesce((
         select max(s.seq)
         from ruler.step as s
         where s.version_id = n.version_id and s.step_key = any (h.step_keys)), 0) + 1 end as next_seq,
  h.last_taken_on, least(h.told_on, prior.contacted_on) as told_on, h.legal_on,
  case when p.cycle = o.cycle then p.held_out_in
       else (
         select t.id
         from ruler.assignment as s
         join ruler.trial as t on t.id = s.trial_id and t.ruler_id = v.ruler_id and t.ended_on is null
         where s.customer_id = o.customer_id and s.arm = 'hold_out'
           and s.assigned_on <= least(h.told_on, prior.contacted_on)) end as in_trial, cast(null as jsonb) as assumed,
  p.waiting
from changed as c
join receivables.v_owed as o on o.receivable_id = c.receivable_id
left join ruler.position as p on p.receivable_id = o.receivable_id and p.customer_id = o.customer_id
left join lateral (
  select
    max(a.business_date) filter (where a.outcome in ('taken', 'covered')) as last_taken_on,
    min(a.business_date) filter (where a.outcome in ('taken', 'covered') and a.kind in ('reminder', 'call', 'offer')
      and a.business_date > o.adjusted_on) as told_on,
    min(a.business_date) filter (where a.outcome = 'taken' and a.kind not in ('reminder', 'call', 'offer', 'task'))
      as legal_on,
    (max(array[a.business_date - date '2000-01-01', a.seq, a.version_id]))[3] as version_id,
    case when min(a.version_id) = max(a.version_id) then max(a.version_id) end as only_version_id,
    max(a.seq) as last_seq, array_agg(a.step_key) as step_keys
  from ruler.action as a
  where a.customer_id = o.customer_id and a.receivable_id = o.receivable_id and a.cycle = o.cycle
) as h on true
cross join lateral (
  select coalesce(case when p.cycle = o.cycle then p.version_id end, h.version_id) as version_id
) as n
left join ruler.ruler_version as v on v.id = n.version_id
-- A contact of the system before this one counts like one of ours.
left join receivables.v_prior_contact as prior
  on prior.customer_id = o.customer_id and prior.creditor_id = o.creditor_id and prior.contacted_on > o.adjusted_on
