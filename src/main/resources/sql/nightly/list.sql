-- The debts behind one count of a night.
with chosen as (
  select a.receivable_id, a.customer_id, a.facts
  from ruler.v_action as a
  where a.business_date = :date and a.step_key = :step and a.outcome = :outcome and a.reason = :reason
    and (:all or a.creditor_id = any(:creditors))
  union all
  select w.receivable_id, w.customer_id, w.facts
  from ruler.v_waited as w
  where :outcome = 'waited' and w.business_date = :date and w.step_key = :step and w.reason = :reason
    and (:all or w.creditor_id = any(:creditors))
)
select
  c.customer_id, p.name, b.brand, k.number, o.installment, o.due_on, c.facts ->> 'openPrincipal' as open_principal,
  c.facts ->> 'hold' as hold
from chosen as c
join receivables.v_owed as o on o.receivable_id = c.receivable_id
join receivables.v_contract as k on k.id = o.contract_id
join customers.v_customer as p on p.id = c.customer_id
join creditors.v_creditor as b on b.id = o.creditor_id
order by c.customer_id, c.receivable_id
limit :limit offset :offset
