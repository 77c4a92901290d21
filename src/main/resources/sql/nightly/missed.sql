-- Dates before one on which no night ran, as far back as the newest one that did.
select newest.date + g.n as day
from (select max(r.business_date) as date from nightly.run as r where r.business_date < :date) as newest
cross join lateral generate_series(1, cast(:date as date) - newest.date - 1) as g (n)
order by 1
