select count(*)
from ruler.v_action as a
where a.business_date between :from and :to and (:all or a.creditor_id = any(:creditors))
