-- Installments that were there already, or that an earlier line of the file brought: the same again, or a conflict.
insert into receivables.inbox_verdict (batch_id, line, part, outcome, code, facts)
select :batch, j.line, 'receivable', case when j.same then 'duplicate' else 'conflict' end,
  case when j.same then 'installment_known' else 'installment_with_other_values' end,
  jsonb_build_object('contract', j.number, 'installment', j.installment, 'dueOn', j.due_on, 'amount', j.principal::text)
from (
  select i.line, c.number, r.installment, r.due_on, r.principal,
    r.due_on = i.due_on and r.principal = i.amount as same,
    r.batch_id is not distinct from :batch
    and row_number() over (partition by r.id order by i.line) = 1 as brought_it
  from receivables.inbox_receivable as i
  join receivables.inbox_admitted as k on k.batch_id = :batch and k.line = i.contract_line
  join receivables.receivable as r on r.contract_id = k.contract_id and r.installment = i.installment
  join receivables.contract as c on c.id = r.contract_id and c.customer_id = r.customer_id
  where i.batch_id = :batch
) as j
where not j.brought_it
