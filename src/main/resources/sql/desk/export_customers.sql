-- The customers of a selection with what their debts that fit add up to, who is late longest first.
select
  w.name as customer, w.tax_id, string_agg(distinct c.brand, ', ' order by c.brand) as creditors,
  count(*) as receivables, min(r.due_on) as oldest_due, coalesce(max(d.days_late), 0) as days_late,
  sum(r.open_principal
-- owed
  ) as principal,
  coalesce(sum(coalesce(d.total, r.open_principal)
-- owed
  ), 0) as total
from receivables.v_receivable as r
join customers.v_customer as w on w.id = r.customer_id
join creditors.v_creditor as c on c.id = r.creditor_id
left join receivables.owed_on(:today) as d on d.receivable_id = r.id and d.customer_id = r.customer_id
where true
-- conditions
group by w.id, w.name, w.tax_id
order by min(r.due_on), w.id
