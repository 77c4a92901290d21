-- Who would stand still at a step, and why: where the nights end, or where he stands already. Reads rehearsing,
-- rehearsing_class and rehearsed.
insert into ruler.rehearsed_wait (rehearsal_id, part, version_id, creditor_id, reason, debts)
select cast(:rehearsal as bigint), :part, cast(:version as bigint), s.creditor_id, s.reason, count(*)
from (
  select d.creditor_id, r.version_id, r.waiting as reason
  from rehearsed as r
  join rehearsing_class as c on c.receivable_id = r.receivable_id
  join rehearsing as d on d.class = c.class
  where r.stands and r.waiting is not null
  union all
  select d.creditor_id, d.version_id, d.waiting
  from rehearsing as d
  where d.starts_on is null and d.waiting is not null
) as s
join ruler.ruler_version as v on v.id = s.version_id
join ruler.ruler_version as w on w.id = :version and w.ruler_id = v.ruler_id
where s.reason <> 'finished'
group by s.creditor_id, s.reason
