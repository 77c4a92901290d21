-- A page of what the ruler did between two business dates. Contracts are looked up for the page alone.
with page as (
  select a.customer_id, a.receivable_id, a.step_key, a.kind, a.business_date, a.outcome, a.reason, a.cycle, a.version_id,
    a.seq, a.facts
  from ruler.v_action as a
  where a.business_date between :from and :to and (:all or a.creditor_id = any(:creditors))
  order by a.business_date, a.customer_id, a.receivable_id, a.cycle, a.seq
  limit :size offset :offset
)
select p.receivable_id, k.number, p.step_key, p.kind, p.business_date, p.outcome, p.reason, p.cycle, p.facts,
  (coalesce(q.facts, '{}') || p.facts)::text as all_facts
from page as p
join receivables.v_owed as o on o.receivable_id = p.receivable_id and o.customer_id = p.customer_id
join receivables.v_contract as k on k.id = o.contract_id and k.customer_id = o.customer_id
left join ruler.v_asked as q on q.version_id = p.version_id and q.seq = p.seq
order by p.business_date, p.customer_id, p.receivable_id, p.cycle, p.seq
