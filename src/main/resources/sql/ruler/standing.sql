-- Where debts stand, as the state the decision is made from.
select
  p.receivable_id, p.customer_id, p.creditor_id, p.version_id, o.calendar_id, p.cycle, o.adjusted_on, p.next_seq,
  p.last_taken_on, p.told_on, cast(null as text) as assumed, p.next_on, p.waiting
from ruler.position as p
join receivables.v_owed as o on o.receivable_id = p.receivable_id and o.customer_id = p.customer_id
where p.customer_id = any(:customers) and p.receivable_id = any(:receivables)
order by p.receivable_id
