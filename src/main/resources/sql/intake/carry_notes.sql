insert into intake.note (batch_id, line, code, facts)
select v.batch_id, abs(v.line), v.code, v.facts
from customers.inbox_verdict as v
where v.batch_id = :batch and v.outcome = 'note'
union all
select v.batch_id, v.line, v.code, v.facts
from receivables.inbox_verdict as v
where v.batch_id = :batch and v.outcome = 'note'
