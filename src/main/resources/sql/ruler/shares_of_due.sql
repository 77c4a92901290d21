-- Where to cut the customers with debts due on :date: after such parts of these debts (:cuts, from 0 to 1).
select percentile_disc(cast(:cuts as float8[])) within group (order by p.customer_id) as cuts
from ruler.position as p
where p.next_on <= :date
