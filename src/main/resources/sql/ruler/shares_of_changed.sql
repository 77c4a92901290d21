-- Where to cut the customers whose debts changed: after such parts of these debts (:cuts, from 0 to 1).
select percentile_disc(cast(:cuts as float8[])) within group (order by i.customer_id) as cuts
from receivables.inbox_changed as i
