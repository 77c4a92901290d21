-- The latest entries of some subjects with the fields that changed, newest first.
select e.id, e.at, e.actor, e.origin, e.code, e.subject_id, e.facts::text as facts, p.field, p.before, p.after
from (
  select found.*
  from unnest(cast(:subjects as text[]), cast(:ids as bigint[])) as s (kind, id)
  cross join lateral (
    select one.id, one.customer_id, one.at, one.actor, one.origin, one.code, one.subject_id, one.facts
    from journal.entry as one
    where one.subject = s.kind and one.subject_id = s.id
    order by one.at desc, one.id desc
    limit :entries
  ) as found
  order by found.at desc, found.id desc
  limit :entries
) as e
left join journal.personal as p on p.entry_id = e.id and p.customer_id = e.customer_id
order by e.at desc, e.id desc, p.field
