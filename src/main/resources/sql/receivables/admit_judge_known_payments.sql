-- References that were there already, or that an earlier line of the file brought.
insert into receivables.inbox_verdict (batch_id, line, part, outcome, code, facts)
select :batch, j.line, 'payment', case when j.same then 'duplicate' else 'conflict' end,
  case when j.same then 'payment_known' else 'payment_with_other_values' end,
  jsonb_build_object('reference', j.reference, 'contract', j.number, 'amount', j.amount::text, 'paidOn', j.paid_on)
from (
  select i.line, p.reference, k.number, p.amount, p.paid_on,
    p.amount = i.amount and p.paid_on = i.paid_on and k.number = i.contract_number
    and (i.installment is null or r.installment is not distinct from i.installment) as same,
    p.batch_id is not distinct from :batch
    and row_number() over (partition by p.id order by i.line) = 1 as brought_it
  from receivables.inbox_payment as i
  join receivables.payment as p
    on p.creditor_id = i.creditor_id and p.reference = i.reference and p.reversed_at is null
  join receivables.contract as k on k.id = p.contract_id and k.customer_id = p.customer_id
  left join receivables.receivable as r on r.id = p.receivable_id and r.customer_id = p.customer_id
  where i.batch_id = :batch
    and not exists (
      select from receivables.inbox_verdict as v
      where v.batch_id = :batch and v.line = i.line and v.outcome in ('refused', 'conflict')
    )
) as j
where not j.brought_it
