-- Accounts of a creditor in which money was settled.
select distinct r.customer_id, r.creditor_id
from receivables.receivable as r
where r.creditor_id = :creditor
  and (exists (select from receivables.allocation as a where a.receivable_id = r.id)
    or exists (select from receivables.adjustment as j where j.receivable_id = r.id))
order by 1, 2
