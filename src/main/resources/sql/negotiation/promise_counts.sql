-- How many promises each list holds.
select
  count(*) filter (where p.state = 'open' and p.next_due_on = :today) as today,
  count(*) filter (where p.state = 'open' and p.next_due_on > :today and p.next_due_on <= :next) as next,
  count(*) filter (where p.state = 'open' and p.next_due_on < :today) as waiting,
  count(*) filter (where p.state = 'open') as open,
  count(*) filter (where p.state in ('broken', 'partly_kept')) as broken,
  count(*) filter (where p.state = 'kept') as kept
from negotiation.promise as p
where (p.state = 'open' or p.state <> 'open' and p.closed_on >= :since)
  and (:all or p.creditor_id = any(:creditors)) and (:madeBy = '' or p.made_by = :madeBy)
