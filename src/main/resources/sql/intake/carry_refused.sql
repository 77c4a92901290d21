-- Reasons the reading found come first; the owners' follow.
insert into intake.refused (batch_id, line, no, conflict, code, facts)
select :batch, v.line, row_number() over (partition by v.line order by v.part, v.code)::int, v.outcome = 'conflict',
  v.code, v.facts
from (
  select line, part, outcome, code, facts
  from receivables.inbox_verdict
  where batch_id = :batch and outcome in ('refused', 'conflict')
  union
  select line, 'customer', outcome, code, '{}'
  from customers.inbox_verdict
  where batch_id = :batch and outcome = 'refused'
) as v
