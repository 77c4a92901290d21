insert into receivables.credit (customer_id, creditor_id, payment_id, amount)
select p.customer_id, p.creditor_id, p.id, row.amount
from unnest(cast(:payments as bigint[]), cast(:amounts as numeric[])) as row (payment_id, amount)
join receivables.payment as p on p.id = row.payment_id
