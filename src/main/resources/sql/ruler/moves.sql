-- The moves of a ruler's debts that still run, the oldest order first.
select f.id as from_id, f.number as from_number, t.number as to_number, m.per_night, m.moved, m.asked_by, m.asked_at
from ruler.move as m
join ruler.ruler_version as f on f.id = m.from_version_id
join ruler.ruler_version as t on t.id = m.to_version_id
where f.ruler_id = :ruler and m.done_at is null
order by m.id
