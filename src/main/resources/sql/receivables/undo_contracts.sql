with gone as (
  delete from receivables.guarantor as g
  using receivables.contract as k
  where k.batch_id = :batch and g.contract_id = k.id and g.customer_id = k.customer_id
)
delete from receivables.contract where batch_id = :batch
