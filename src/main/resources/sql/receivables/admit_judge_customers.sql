-- A line whose customer was not admitted cannot go in.
insert into receivables.inbox_verdict (batch_id, line, part, outcome, code, facts)
select :batch, r.line, 'customer', v.outcome, v.code, v.facts
from customers.inbox_verdict as v
join receivables.inbox_contract as c on c.batch_id = :batch and c.customer_line = v.line
join receivables.inbox_receivable as r on r.batch_id = :batch and r.contract_line = c.line
where v.batch_id = :batch and v.outcome = 'conflict'
