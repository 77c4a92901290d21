-- What some quotes state to be paid.
select q.id, q.pays_until, q.total, l.receivable_id, l.component, l.amount
from receivables.quote as q
join receivables.quote_line as l on l.quote_id = q.id and l.customer_id = q.customer_id
where q.id = any (:quotes) and q.customer_id = any (:customers)
order by q.id, l.receivable_id
