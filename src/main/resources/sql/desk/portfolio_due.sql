-- What a selection adds up to today, with charges.
select coalesce(sum(d.total
-- owed
  ), 0)
from receivables.v_receivable as r
join receivables.owed_on(:today) as d on d.receivable_id = r.id and d.customer_id = r.customer_id
where true
-- conditions
