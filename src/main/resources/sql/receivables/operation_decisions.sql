-- What a file may not decide goes to a person, one row for each debt, with all that speaks against it. The same said again
-- of the same record is one decision.
with objected as (
  select o.line, o.receivable_id, bool_and(not o.final) as overrulable, min(o.code) filter (where o.final) as worst,
    min(o.code) as code,
    jsonb_agg(jsonb_build_object('code', o.code, 'facts', o.facts, 'final', o.final) order by o.final desc, o.code) as objections
  from receivables.inbox_objection as o
  where o.batch_id = :batch
  group by o.line, o.receivable_id
),
raised as (
  select x.line, i.source, i.creditor_id, i.contract_number, coalesce(r.installment, i.installment) as installment,
    coalesce(k.customer_id, 0) as customer_id, r.id as receivable_id, i.operation, x.objections,
    coalesce(x.worst, x.code) as code, x.overrulable,
    jsonb_strip_nulls(jsonb_build_object(
      'dueOn', i.due_on, 'amount', i.amount::text, 'finePercent', trim_scale(i.fine_percent)::text,
      'interestPercent', trim_scale(i.interest_percent)::text, 'doneOn', i.done_on, 'reference', i.reference,
      'reason', i.reason)) as said,
    jsonb_strip_nulls(jsonb_build_object(
      'dueOn', r.due_on, 'amount', r.principal::text, 'open', r.open_principal::text, 'state', r.state,
      'settledOn', r.settled_on, 'finePercent', trim_scale(k.fine_percent)::text,
      'interestPercent', trim_scale(k.interest_percent)::text)) as on_record
  from objected as x
  join receivables.inbox_operation as i on i.batch_id = :batch and i.line = x.line
  left join receivables.contract as k on k.creditor_id = i.creditor_id and k.number = i.contract_number
  left join receivables.receivable as r
    on r.contract_id = k.id and (r.id = x.receivable_id or (x.receivable_id is null and r.installment = i.installment))
)
insert into receivables.decision (
  customer_id, creditor_id, contract_number, installment, receivable_id, operation, said, on_record, objections, code,
  overrulable, source, batch_id, line, said_key)
select customer_id, creditor_id, contract_number, installment, receivable_id, operation, said, on_record, objections, code,
  overrulable, source, :batch, line,
  md5(concat_ws('|', contract_number, installment, operation, said, on_record, objections))
from raised
order by line, installment
on conflict (creditor_id, said_key) do nothing
