-- What a payment settled, and what was given up because of it.
select a.receivable_id, a.component, a.amount, false as given_up, cast(null as text) as kind
from receivables.v_allocation as a
where a.payment_id = :id and a.customer_id = :customer
union all
select j.receivable_id, j.component, j.amount, true, j.kind
from receivables.v_adjustment as j
where j.payment_id = :id and j.customer_id = :customer
order by 1, 4, 2
