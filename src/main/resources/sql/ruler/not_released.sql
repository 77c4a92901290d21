-- How many receivables of each creditor wait for nothing but that the creditor is released to legal.
select creditor_id, count(*) as debts
from ruler.position
where waiting = 'not_released' and (:all or creditor_id = any(:creditors))
group by creditor_id
