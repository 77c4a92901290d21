-- Accounts that a batch brought money for, or brought debts that money was already there for.
select p.customer_id, p.creditor_id from receivables.payment as p where p.batch_id = :batch
union
select r.customer_id, r.creditor_id
from receivables.receivable as r
where r.batch_id = :batch
  and exists (
    select
    from receivables.payment as p
    where p.customer_id = r.customer_id and p.creditor_id = r.creditor_id and p.reversed_at is null
      and (p.contract_id = r.contract_id or p.contract_id is null)
  )
order by 1, 2
