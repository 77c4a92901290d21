-- What a person wants of one debt, as one row of the inbox.
insert into receivables.inbox_operation (
  batch_id, line, creditor_id, contract_number, installment, operation, due_on, amount, done_on, reference, reason,
  accepted)
select :batch, 1, r.creditor_id, k.number, r.installment, :operation, :due, :amount, :today, :reference, :reason, :accepted
from receivables.receivable as r
join receivables.contract as k on k.id = r.contract_id and k.customer_id = r.customer_id
where r.id = :receivable
