-- What a customer still owes says to the ruler that he is judged otherwise now.
insert into receivables.inbox_changed (receivable_id, customer_id)
select r.id, r.customer_id
from receivables.receivable as r
where r.customer_id = :customer and r.state not in ('settled', 'cancelled')
