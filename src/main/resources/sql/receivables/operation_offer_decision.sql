-- What a file said of a debt and a person accepts now, as one row of the inbox.
insert into receivables.inbox_operation (
  batch_id, line, source, creditor_id, contract_number, installment, operation, due_on, amount, fine_percent,
  interest_percent, done_on, reference, reason, accepted)
select :batch, coalesce(line, 1), source, creditor_id, contract_number, installment, operation,
  cast(said ->> 'dueOn' as date), cast(said ->> 'amount' as numeric), cast(said ->> 'finePercent' as numeric),
  cast(said ->> 'interestPercent' as numeric), cast(said ->> 'doneOn' as date), said ->> 'reference', said ->> 'reason',
  true
from receivables.decision
where id = :decision
