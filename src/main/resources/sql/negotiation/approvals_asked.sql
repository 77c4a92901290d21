-- What somebody asked for since a day, the newest first.
with
-- include asked
select *
from asked as a
where a.asked_by = :by and a.asked_at >= :since
order by a.asked_at desc
limit 50
