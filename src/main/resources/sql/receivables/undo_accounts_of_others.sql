-- Accounts that the batch brought money for, and in which there are contracts of others.
select distinct p.customer_id, p.creditor_id
from receivables.payment as p
where p.batch_id = :batch
  and exists (
    select
    from receivables.contract as k
    where k.customer_id = p.customer_id and k.creditor_id = p.creditor_id and k.batch_id is distinct from :batch
  )
