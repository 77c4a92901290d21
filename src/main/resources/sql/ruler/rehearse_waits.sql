-- Who would stand still at a step, and why: where the nights end, or where he stands already. Reads rehearsing and
-- rehearsed_way.
insert into ruler.rehearsed_wait (rehearsal_id, part, version_id, creditor_id, reason, debts)
select cast(:rehearsal as bigint), :part, cast(:version as bigint), s.creditor_id, s.reason, count(*)
from (
  select d.creditor_id, case when d.starts_on is null then d.version_id else y.last_version_id end as version_id,
    case when d.starts_on is null then d.waiting else y.waiting end as reason
  from rehearsing as d
  left join rehearsed_way as y on y.class = d.class
) as s
join ruler.ruler_version as v on v.id = s.version_id
join ruler.ruler_version as w on w.id = :version and w.ruler_id = v.ruler_id
where s.reason <> 'finished'
group by s.creditor_id, s.reason
