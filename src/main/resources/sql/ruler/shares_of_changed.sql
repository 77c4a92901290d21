-- Where to cut the customers whose debts changed, so that each share has as many of these: none when there are fewer than
-- :least.
select percentile_disc(cast(:cuts as float8[])) within group (order by i.customer_id) as cuts
from receivables.inbox_changed as i
having count(*) >= :least
