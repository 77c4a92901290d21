-- The accounts with money whose charges a hold stops or stopped.
select distinct p.customer_id, p.creditor_id
from receivables.hold as h
join receivables.payment as p
  on p.customer_id = h.customer_id and (h.creditor_id is null or p.creditor_id = h.creditor_id)
where h.id = :hold and not h.charges_run
order by 1, 2
