-- Promises with whose they are; what is asked for follows.
select p.*, w.name as customer, c.brand as creditor
from negotiation.promise as p
join customers.v_customer as w on w.id = p.customer_id
join creditors.v_creditor as c on c.id = p.creditor_id
where (:all or p.creditor_id = any(:creditors))
