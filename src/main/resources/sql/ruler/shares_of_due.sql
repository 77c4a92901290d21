-- Where to cut the customers with debts due on :date, so that each share has as many of these: none when there are fewer
-- than :least.
select percentile_disc(cast(:cuts as float8[])) within group (order by p.customer_id) as cuts
from ruler.position as p
where p.next_on <= :date
having count(*) >= :least
