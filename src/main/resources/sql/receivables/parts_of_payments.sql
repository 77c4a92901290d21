-- The debts that some payments name, with an amount each.
select p.payment_id, p.receivable_id, p.amount
from receivables.payment_part as p
where p.payment_id = any (:payments) and p.customer_id = any (:customers)
order by p.payment_id, p.receivable_id
