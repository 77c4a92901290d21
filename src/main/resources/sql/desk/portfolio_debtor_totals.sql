-- What a selection adds up to, without charges, and how many customers that are.
select count(*) as count, coalesce(sum(d.receivables), 0) as receivables, coalesce(sum(d.principal), 0) as principal
from (
  select count(*) as receivables, sum(r.open_principal) as principal
  from receivables.v_receivable as r
  where true
-- conditions
  group by r.customer_id
) as d
