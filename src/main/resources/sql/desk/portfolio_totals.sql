-- What a selection adds up to, without charges.
select count(*) as count, count(*) as receivables, coalesce(sum(r.open_principal), 0) as principal
from receivables.v_receivable as r
where true
-- conditions
