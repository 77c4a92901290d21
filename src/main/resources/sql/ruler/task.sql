-- A step that ended in a task for somebody, done or not.
select a.creditor_id, a.kind
from ruler.action as a
where a.customer_id = :customer and a.receivable_id = :receivable and a.step_key = :step and a.cycle = :cycle
  and a.kind in ('task', 'placement', 'protest', 'legal_handover') and a.outcome = 'taken'
