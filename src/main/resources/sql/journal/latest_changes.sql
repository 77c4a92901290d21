-- The latest entries of a subject with the fields that changed, newest first.
select e.id, e.at, e.actor, e.origin, e.code, p.field, p.before, p.after
from (
  select id, customer_id, at, actor, origin, code
  from journal.entry
  where subject = :subject and subject_id = :id
  order by at desc, id desc
  limit :entries
) as e
left join journal.personal as p on p.entry_id = e.id and p.customer_id = e.customer_id
order by e.at desc, e.id desc, p.field
