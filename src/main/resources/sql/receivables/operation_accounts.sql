-- Accounts whose debts are meant and in which there is money.
select distinct t.customer_id, t.creditor_id
from receivables.inbox_target as t
where t.batch_id = :batch
  and exists (
    select from receivables.payment as p where p.customer_id = t.customer_id and p.creditor_id = t.creditor_id)
order by t.customer_id, t.creditor_id
