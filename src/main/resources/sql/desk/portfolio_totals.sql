-- What a selection adds up to, without charges; no more than so many debts are read.
select count(*) as count, count(*) as receivables, coalesce(sum(r.open_principal), 0) as principal
from (
  select r.open_principal
-- owed
    as open_principal
  from receivables.v_receivable as r
  where true
-- conditions
  limit :most
) as r
