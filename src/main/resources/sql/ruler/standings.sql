-- How one customer stands with the creditors that may be seen, the worst first.
select s.creditor_id, c.code, c.brand, s.standing, s.since_on, s.days_late, s.why, s.receivable_id
from ruler.standing_on(:date) as s
join creditors.v_creditor as c on c.id = s.creditor_id
where s.customer_id = :customer and (:all or s.creditor_id = any(:creditors))
order by array_position(array['blocked', 'under_review', 'active_reminded', 'active'], s.standing), s.since_on, c.brand
