-- Reasons the reading found come first; the owners' follow.
insert into intake.refused (batch_id, line, no, conflict, code, facts)
select :batch, v.line, row_number() over (partition by v.line order by v.part, v.code)::int, v.outcome = 'conflict',
  v.code, v.facts
from receivables.inbox_verdict as v
where v.batch_id = :batch and v.outcome in ('refused', 'conflict')
