-- Circumstances of a customer that change what may be done, as they stand today.
select m.id, m.kind, m.from_on, m.until_on, m.review_on, m.charges_run, m.stops_ruler, m.stops_calls, m.stops_registry
from customers.v_mark as m
where m.customer_id = :customer and m.removed_at is null and (m.until_on is null or m.until_on >= :today)
order by m.stops_ruler desc, m.stops_calls desc, m.from_on, m.id
