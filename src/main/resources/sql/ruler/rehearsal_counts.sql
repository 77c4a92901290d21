-- What a version would do in a rehearsal, by night, creditor and kind.
select c.on_date, c.creditor_id, c.kind, cast(sum(c.steps) as bigint) as steps
from ruler.rehearsed_count as c
where c.rehearsal_id = :rehearsal and c.version_id = :version and (:all or c.creditor_id = any (:creditors))
group by c.on_date, c.creditor_id, c.kind
order by c.on_date, c.creditor_id, c.kind
