-- Accounts in which money came in, for a contract with this index, on or after the day from which its values changed.
select distinct k.customer_id, k.creditor_id
from receivables.contract as k
join receivables.payment as p on p.customer_id = k.customer_id and p.creditor_id = k.creditor_id
where k.correction_index = :index and p.paid_on >= :from and p.reversed_at is null
order by 1, 2
