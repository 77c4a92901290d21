-- What a row of a page of customers shows: their debts that fit, added up.
-- page
select
  r.customer_id, w.name as customer, w.kind, w.tax_id, fit.creditors, fit.receivables, fit.oldest_id, fit.oldest_due,
  fit.days_late, fit.principal, fit.total
from page as r
join customers.v_customer as w on w.id = r.customer_id
cross join lateral (
  select
    string_agg(distinct c.brand, ', ' order by c.brand) as creditors, count(*) as receivables,
    (array_agg(e.id order by e.due_on, e.id))[1] as oldest_id, min(e.due_on) as oldest_due,
    coalesce(max(d.days_late), 0) as days_late, sum(e.open_principal
-- owed e
    ) as principal,
    coalesce(sum(coalesce(d.total, e.open_principal)
-- owed e
    ), 0) as total
  from receivables.v_receivable as e
  join creditors.v_creditor as c on c.id = e.creditor_id
  left join receivables.owed_on(:today) as d on d.receivable_id = e.id and d.customer_id = e.customer_id
  where e.customer_id = r.customer_id
-- same
) as fit
-- order
