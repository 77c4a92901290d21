-- Money that names a contract or an installment nobody knows comes back; of a line that is refused it comes back with it.
insert into receivables.inbox_verdict (batch_id, line, part, outcome, code, facts)
select :batch, i.line, 'payment', 'refused',
  case when c.id is null then 'contract_unknown' else 'installment_unknown' end,
  jsonb_strip_nulls(jsonb_build_object('contract', i.contract_number, 'installment', i.installment))
from receivables.inbox_payment as i
left join receivables.contract as c on c.creditor_id = i.creditor_id and c.number = i.contract_number
left join receivables.receivable as r on r.contract_id = c.id and r.installment = i.installment
where i.batch_id = :batch and (c.id is null or (i.installment is not null and r.id is null))
  and not exists (
    select from receivables.inbox_verdict as v
    where v.batch_id = :batch and v.line = i.line and v.outcome in ('refused', 'conflict')
  )
