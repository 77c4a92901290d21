-- One customer, if one of his debts may be seen, with the sum of those that are late today.
select c.id, c.kind, c.tax_id, c.name, late.total, late.installments, late.days_late
from customers.v_customer as c
cross join lateral (
  select coalesce(sum(d.total), 0) as total, count(*) as installments, coalesce(max(d.days_late), 0) as days_late
  from receivables.owed_on(:today) as d
  join receivables.v_receivable as r
    on r.id = d.receivable_id and r.customer_id = d.customer_id and r.state not in ('settled', 'cancelled')
    and not r.replaced
  where d.customer_id = c.id and d.days_late > 0 and d.total > 0 and (:all or d.creditor_id = any(:creditors))
) as late
where c.id = :id
  and (:all or exists (select from receivables.v_owed as o
                       where o.customer_id = c.id and o.creditor_id = any(:creditors)))
