-- Debts of a creditor that counts its days anew: their adjusted due dates may have moved.
insert into receivables.inbox_changed (receivable_id, customer_id)
select r.id, r.customer_id
from receivables.receivable as r
where r.creditor_id = :creditor and r.state not in ('settled', 'cancelled')
