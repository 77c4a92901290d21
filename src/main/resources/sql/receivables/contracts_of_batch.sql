-- Contracts that a batch brought money for, or brought debts that money was already there for.
select p.contract_id from receivables.payment as p where p.batch_id = :batch
union
select r.contract_id from receivables.receivable as r
where r.batch_id = :batch and exists (select from receivables.payment as p where p.contract_id = r.contract_id)
