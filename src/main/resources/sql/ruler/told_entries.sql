-- What nights recorded of a debt, oldest first: steps taken or given up, and steps put off (outcome null). With what a
-- step that was skipped asks for, and where another debt spoke for one, which that was.
select e.business_date, e.cycle, e.seq, e.step_key, e.kind, e.outcome, e.reason,
  (e.facts || coalesce(asked.facts, '{}') || coalesce(spoke.facts, '{}'))::text as facts, v.ruler_id,
  u.name as ruler_name, v.number as version_number
from (
  select a.customer_id, a.business_date, a.cycle, a.seq, a.step_key, a.kind, a.outcome, a.reason, a.facts, a.version_id
  from ruler.action as a
  where a.customer_id = :customer and a.receivable_id = :receivable
  union all
  select w.customer_id, w.business_date, w.cycle, w.seq, w.step_key, w.kind, null, w.reason, w.facts, null
  from ruler.waited as w
  where w.customer_id = :customer and w.receivable_id = :receivable
) as e
left join ruler.ruler_version as v on v.id = e.version_id
left join ruler.ruler as u on u.id = v.ruler_id
left join ruler.v_asked as asked on e.outcome = 'skipped' and asked.version_id = e.version_id and asked.seq = e.seq
left join lateral (
  select jsonb_build_object('byContract', k.number, 'byInstallment', r.installment) as facts
  from receivables.v_receivable as r
  join receivables.v_contract as k on k.id = r.contract_id and k.customer_id = r.customer_id
  where e.outcome = 'covered' and r.id = cast(e.facts ->> 'by' as bigint) and r.customer_id = e.customer_id
) as spoke on true
order by e.business_date, e.cycle, e.outcome is null, e.seq
