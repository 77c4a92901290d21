insert into receivables.payment (
  id, customer_id, creditor_id, contract_id, receivable_id, amount, paid_on, reference, method, source,
  recorded_by, batch_id, allocation_order, residual_waiver
)
select nextval('receivables.payment_seq'), c.customer_id, c.creditor_id, c.id, r.id, i.amount, i.paid_on, i.reference,
  i.method, 'import', 'import', :batch,
  how.allocation_order, how.residual_waiver
from receivables.inbox_payment as i
join receivables.contract as c on c.creditor_id = i.creditor_id and c.number = i.contract_number
join creditors.v_creditor as how on how.id = c.creditor_id
left join receivables.receivable as r on r.contract_id = c.id and r.installment = i.installment
where i.batch_id = :batch
  and not exists (
    select from receivables.inbox_verdict as v
    where v.batch_id = :batch and v.line = i.line and v.outcome in ('refused', 'conflict')
  )
order by i.line
on conflict (creditor_id, reference) where reversed_at is null do nothing
