insert into receivables.allocation (customer_id, payment_id, receivable_id, component, amount, paid_on)
select p.customer_id, p.id, row.receivable_id, row.component, row.amount, row.paid_on
from unnest(
  cast(:payments as bigint[]), cast(:receivables as bigint[]), cast(:components as text[]),
  cast(:amounts as numeric[]), cast(:paidOn as date[])
) as row (payment_id, receivable_id, component, amount, paid_on)
join receivables.payment as p on p.id = row.payment_id
