-- The worst standing of each of some customers with the creditors that may be seen.
select distinct on (s.customer_id) s.customer_id, s.creditor_id, c.code, c.brand, s.standing, s.since_on, s.days_late,
  s.why, s.receivable_id
from ruler.standing_on(:date) as s
join creditors.v_creditor as c on c.id = s.creditor_id
where s.customer_id = any(:customers) and (:all or s.creditor_id = any(:creditors))
order by s.customer_id, array_position(array['blocked', 'under_review', 'active_reminded', 'active'], s.standing),
  s.since_on, c.brand
