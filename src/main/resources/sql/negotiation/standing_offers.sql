-- The offers of a customer that still stand and are about one of some debts.
select o.id
from negotiation.offer as o
where o.customer_id = :customer and o.state in ('frozen', 'approval_asked')
  and exists (
    select
    from negotiation.offer_part as p
    where p.offer_id = o.id and p.customer_id = o.customer_id and p.receivable_id = any (:receivables)
  )
order by o.id
