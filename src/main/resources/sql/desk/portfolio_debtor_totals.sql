-- What a selection adds up to, without charges, and how many customers that are; no more than so many debts are read.
select count(distinct r.customer_id) as count, count(*) as receivables, coalesce(sum(r.open_principal), 0) as principal
from (
  select r.customer_id, r.open_principal
-- owed
    as open_principal
  from receivables.v_receivable as r
  where true
-- conditions
  limit :most
) as r
