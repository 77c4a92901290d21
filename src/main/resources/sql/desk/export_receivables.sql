-- The portfolio, receivable by receivable, with all that a list can show, oldest first. The standing is looked up row by
-- row: a narrow list must not wait for everybody's.
select
  c.brand as creditor, w.name as customer, w.tax_id, k.number as contract, k.product, r.installment, r.due_on,
  o.adjusted_on, coalesce(d.days_late, 0) as days_late, r.state, r.settled_on, r.principal as original,
  r.open_principal as principal, coalesce(d.fine, 0) as fine, coalesce(d.interest, 0) as interest,
  coalesce(d.correction, 0) as correction, coalesce(d.total, r.open_principal) as total,
  coalesce(p.waiting, p.next_kind) as next_kind, p.next_on,
  (select string_agg(distinct h.kind, ',' order by h.kind) from receivables.v_hold as h
   where h.receivable_id = r.id and h.customer_id = r.customer_id) as holds,
  k.category, k.seller, k.branch, k.instrument, s.standing
from receivables.v_receivable as r
join receivables.v_owed as o on o.receivable_id = r.id and o.customer_id = r.customer_id
join customers.v_customer as w on w.id = r.customer_id
join creditors.v_creditor as c on c.id = r.creditor_id
join receivables.v_contract as k on k.id = r.contract_id and k.customer_id = r.customer_id
left join receivables.owed_on(:today) as d on d.receivable_id = r.id and d.customer_id = r.customer_id
left join ruler.v_position as p on p.receivable_id = r.id and p.customer_id = r.customer_id
left join lateral (
  select s.standing from ruler.standing_on(:today) as s
  where s.customer_id = r.customer_id and s.creditor_id = r.creditor_id
) as s on true
where true
-- conditions
order by r.due_on, r.id
