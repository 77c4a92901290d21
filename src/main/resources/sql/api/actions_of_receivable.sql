select a.receivable_id, k.number, a.step_key, a.kind, a.business_date, a.outcome, a.reason, a.cycle, a.facts,
  (coalesce(q.facts, '{}') || a.facts)::text as all_facts
from ruler.v_action as a
join receivables.v_owed as o on o.receivable_id = a.receivable_id and o.customer_id = a.customer_id
join receivables.v_contract as k on k.id = o.contract_id and k.customer_id = o.customer_id
left join ruler.v_asked as q on q.version_id = a.version_id and q.seq = a.seq
where a.customer_id = :customer and a.receivable_id = :receivable
order by a.cycle, a.business_date, a.seq
