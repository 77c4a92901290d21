-- The money that counts for some contracts.
select p.contract_id, p.id, p.customer_id, p.creditor_id, p.receivable_id, p.amount, p.paid_on
from receivables.payment as p
where p.contract_id = any (:contracts) and p.reversed_at is null
