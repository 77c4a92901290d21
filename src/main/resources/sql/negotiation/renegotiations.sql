-- The agreement that one replaced by negotiating anew, and the one that replaced it.
select b.id, b.number, false as later
from negotiation.agreement as a
join negotiation.offer as o on o.customer_id = a.customer_id and o.id = a.offer_id
join negotiation.agreement as b on b.customer_id = a.customer_id and b.id = o.renegotiates
where a.id = :agreement
union all
select b.id, b.number, true
from negotiation.agreement as a
join negotiation.offer as o on o.customer_id = a.customer_id and o.renegotiates = a.id
join negotiation.agreement as b on b.customer_id = a.customer_id and b.offer_id = o.id
where a.id = :agreement
