-- Steps of the ruler for one receivable in its present cycle.
select a.step_key, a.kind, a.seq, a.business_date, a.outcome, a.reason, a.facts::text as facts
from ruler.v_action as a
join receivables.v_owed as o
  on o.receivable_id = a.receivable_id and o.customer_id = a.customer_id and o.cycle = a.cycle
where a.customer_id = :customer and a.receivable_id = :receivable
order by a.business_date, a.seq
