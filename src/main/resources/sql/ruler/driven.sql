-- How many receivables stand on each version.
select version_id, count(*) as debts
from ruler.position
where (:all or creditor_id = any(:creditors))
group by version_id
