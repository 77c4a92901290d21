-- Steps of the ruler for one receivable in its present cycle, with what they ask for and, where another debt spoke for one,
-- which that was.
select a.step_key, a.kind, a.seq, a.business_date, a.outcome, a.reason,
  (coalesce(q.facts, '{}') || a.facts || coalesce(spoke.facts, '{}'))::text as facts
from ruler.v_action as a
join receivables.v_owed as o
  on o.receivable_id = a.receivable_id and o.customer_id = a.customer_id and o.cycle = a.cycle
left join ruler.v_asked as q on q.version_id = a.version_id and q.seq = a.seq
left join lateral (
  select jsonb_build_object('byContract', k.number, 'byInstallment', r.installment) as facts
  from receivables.v_receivable as r
  join receivables.v_contract as k on k.id = r.contract_id and k.customer_id = r.customer_id
  where a.outcome = 'covered' and r.id = cast(a.facts ->> 'by' as bigint) and r.customer_id = a.customer_id
) as spoke on true
where a.customer_id = :customer and a.receivable_id = :receivable
order by a.business_date, a.seq
