-- The customers to whom a version would say most within thirty days.
select c.customer_id, c.contacts
from ruler.rehearsed_crowd as c
where c.rehearsal_id = :rehearsal and c.version_id = :version and (:all or c.creditor_ids && :creditors)
order by c.contacts desc, c.customer_id
limit :size offset :offset
