-- Keeps what a part of a rehearsal came to, by night, creditor and kind: what classes do, times their debts, without what
-- is covered. Reads rehearsing, rehearsing_class, rehearsed and rehearsed_covered.
insert into ruler.rehearsed_count (rehearsal_id, part, version_id, on_date, creditor_id, kind, steps)
select cast(:rehearsal as bigint), :part, cast(:version as bigint), s.on_date, s.creditor_id, s.kind, sum(s.steps)
from (
  select r.on_date, c.creditor_id,
    case when r.back_kind = 'call' and r.on_date <= d.no_calls_until then 'reminder' else r.back_kind end as kind, d.debts as steps
  from rehearsed as r
  join ruler.ruler_version as v on v.id = r.version_id
  join ruler.ruler_version as w on w.id = :version and w.ruler_id = v.ruler_id
  join rehearsing_class as c on c.receivable_id = r.receivable_id
  join (
    select g.class, g.no_calls_until, count(*) as debts from rehearsing as g group by g.class, g.no_calls_until
  ) as d on d.class = c.class
  where r.back_seq is not null
  union all
  select v.on_date, v.creditor_id, v.kind, -1 from rehearsed_covered as v where v.ours
) as s
group by s.on_date, s.creditor_id, s.kind
having sum(s.steps) > 0
