-- Everything the ruler did between two business dates, in order.
select a.receivable_id, k.number, a.step_key, a.kind, a.business_date, a.outcome, a.reason, a.cycle, a.facts,
  (coalesce(q.facts, '{}') || a.facts)::text as all_facts
from ruler.v_action as a
join receivables.v_owed as o on o.receivable_id = a.receivable_id and o.customer_id = a.customer_id
join receivables.v_contract as k on k.id = o.contract_id and k.customer_id = o.customer_id
left join ruler.v_asked as q on q.version_id = a.version_id and q.seq = a.seq
where a.business_date between :from and :to and (:all or a.creditor_id = any(:creditors))
order by a.business_date, a.customer_id, a.receivable_id, a.cycle, a.seq
