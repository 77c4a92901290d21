-- How many debts would stand still at a step of a version, and why.
select w.reason, cast(sum(w.debts) as bigint) as debts
from ruler.rehearsed_wait as w
where w.rehearsal_id = :rehearsal and w.version_id = :version and (:all or w.creditor_id = any (:creditors))
group by w.reason
order by debts desc, w.reason
