-- What waits for an answer that somebody may give: customers on the line first, then the oldest.
with
-- include asked
select *
from asked as a
where a.state = 'approval_asked' and a.valid_until >= :today and a.asked_by <> :by and a.needs = any (:levels)
  and (:all or a.creditor_id = any (:creditors))
order by a.waits desc, a.asked_at
limit 100
