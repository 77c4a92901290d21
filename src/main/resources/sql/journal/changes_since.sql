-- What happened to the fields of a subject after a version: each field once, from its first value to its last.
select distinct p.field,
  last_value(e.actor) over field as actor,
  last_value(e.at) over field as at,
  first_value(p.before) over field as before,
  last_value(p.after) over field as after
from journal.entry as e
join journal.personal as p on p.entry_id = e.id and p.customer_id = e.customer_id
where e.subject = :subject and e.subject_id = :id and (e.facts ->> 'version')::int > :version
window field as (partition by p.field order by (e.facts ->> 'version')::int, e.id
                 rows between unbounded preceding and unbounded following)
order by p.field
