-- How many debts are open at a creditor, and how many of them its full list does not name. Installments of agreements are
-- ours alone: no list of the creditor knows of them.
select count(*) as open, count(*) filter (where not exists (
    select
    from receivables.inbox_listed as l
    where l.batch_id = :batch and l.creditor_id = k.creditor_id and l.contract_number = k.number
      and (l.installment is null or l.installment = r.installment))) as missing
from receivables.receivable as r
join receivables.contract as k on k.id = r.contract_id and k.customer_id = r.customer_id
where r.creditor_id = :creditor and r.state = 'open' and r.agreement_id is null
