-- What became of the lines with operations: one that left something to a person says so, one that did nothing was known.
insert into receivables.inbox_verdict (batch_id, line, part, outcome, code, facts)
select :batch, i.line, 'operation', case when d.line is null then 'duplicate' else 'note' end,
  case when d.line is null then 'operation_known' else 'waits_for_decision' end,
  jsonb_strip_nulls(jsonb_build_object('contract', i.contract_number, 'installment', i.installment))
from receivables.inbox_operation as i
left join lateral (
  select e.line from receivables.decision as e where e.batch_id = :batch and e.line = i.line limit 1
) as d on true
where i.batch_id = :batch
  and (d.line is not null or not exists (
    select from receivables.operation as o where o.batch_id = :batch and o.line = i.line))
