select r.code as creditor, e.code
from customers.v_external_code as e
join creditors.v_creditor as r on r.id = e.creditor_id
where e.customer_id = :id and (:all or e.creditor_id = any(:creditors))
order by r.code, e.code
