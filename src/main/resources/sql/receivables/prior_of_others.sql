-- What a line says of somebody else's contract is not taken in.
delete from receivables.inbox_prior as i
using receivables.inbox_verdict as v
where i.batch_id = :batch and v.batch_id = :batch and v.line = i.line and v.part = 'prior'
  and v.code = 'contract_of_another_customer'
