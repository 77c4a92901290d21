-- Keeps what a part of a rehearsal came to, by night, creditor and kind. Reads rehearsed_step.
insert into ruler.rehearsed_count (rehearsal_id, part, version_id, on_date, creditor_id, kind, steps)
select cast(:rehearsal as bigint), :part, cast(:version as bigint), s.on_date, s.creditor_id, s.kind, count(*)
from rehearsed_step as s
where s.ours
group by s.on_date, s.creditor_id, s.kind
