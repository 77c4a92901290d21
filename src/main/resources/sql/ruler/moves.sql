-- The moves of a ruler's debts that still run, the oldest order first; those ordered in pieces as one.
select f.id as from_id, f.number as from_number, t.number as to_number, m.per_night, sum(m.moved) as moved, m.asked_by,
  m.asked_at
from ruler.move as m
join ruler.ruler_version as f on f.id = m.from_version_id
join ruler.ruler_version as t on t.id = m.to_version_id
where f.ruler_id = :ruler
group by f.id, t.id, m.per_night, m.asked_by, m.asked_at
having bool_or(m.done_at is null)
order by min(m.id)
