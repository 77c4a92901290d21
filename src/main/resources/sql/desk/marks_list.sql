-- A page of the marks in force, the first to be looked at first; name and debts are looked up for the page alone.
with listed as (
  select m.*
  from customers.v_mark as m
  where m.removed_at is null and (m.until_on is null or m.until_on >= :today)
    -- conditions
    and (:all or exists (
      select from receivables.v_receivable as r where r.customer_id = m.customer_id and r.creditor_id = any(:creditors)))
  order by coalesce(m.review_on, m.until_on, date '9999-12-31'), m.id
  limit :size offset :offset
)
select l.id, l.customer_id, who.name as customer_name, l.kind, l.from_on, l.until_on, l.review_on, l.stops_ruler,
  l.charges_run, l.proven, l.placed_by, d.debts, d.open_principal
from listed as l
join customers.v_customer as who on who.id = l.customer_id
cross join lateral (
  select count(*) as debts, coalesce(sum(r.open_principal), 0) as open_principal
  from receivables.v_receivable as r
  where r.customer_id = l.customer_id and r.state not in ('settled', 'cancelled')
    and (:all or r.creditor_id = any(:creditors))
) as d
order by coalesce(l.review_on, l.until_on, date '9999-12-31'), l.id
