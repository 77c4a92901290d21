-- The debts behind one figure of a night; step and reason are optional. What is shown of a debt is looked up for the page
-- alone; where another debt spoke for one, which that was.
with chosen as (
  select a.receivable_id, a.customer_id, a.version_id, a.seq, a.step_key, a.kind, a.reason, a.facts
  from ruler.v_action as a
  where a.business_date = :date and a.outcome = :outcome and (:step = '' or a.step_key = :step)
    and (:reason = '' or a.reason = :reason) and (:all or a.creditor_id = any(:creditors))
  union all
  select w.receivable_id, w.customer_id, null, w.seq, w.step_key, w.kind, w.reason, w.facts
  from ruler.v_waited as w
  where :outcome = 'waited' and w.business_date = :date and (:step = '' or w.step_key = :step)
    and (:reason = '' or w.reason = :reason) and (:all or w.creditor_id = any(:creditors))
),
page as (
  select c.*
  from chosen as c
  order by c.customer_id, c.receivable_id, c.step_key
  limit :limit offset :offset
)
select
  c.customer_id, p.name, p.tax_id, b.brand, k.number, o.installment, o.due_on, c.step_key, c.kind, c.reason,
  coalesce(c.facts ->> 'openPrincipal', '0') as open_principal,
  (coalesce(q.facts, '{}') || c.facts || coalesce(spoke.facts, '{}'))::text as facts
from page as c
join receivables.v_owed as o on o.receivable_id = c.receivable_id and o.customer_id = c.customer_id
join receivables.v_contract as k on k.id = o.contract_id and k.customer_id = o.customer_id
join customers.v_customer as p on p.id = c.customer_id
join creditors.v_creditor as b on b.id = o.creditor_id
left join ruler.v_asked as q on q.version_id = c.version_id and q.seq = c.seq
left join lateral (
  select jsonb_build_object('byContract', g.number, 'byInstallment', r.installment) as facts
  from receivables.v_receivable as r
  join receivables.v_contract as g on g.id = r.contract_id and g.customer_id = r.customer_id
  where :outcome = 'covered' and r.id = cast(c.facts ->> 'by' as bigint) and r.customer_id = c.customer_id
) as spoke on true
order by c.customer_id, c.receivable_id, c.step_key
