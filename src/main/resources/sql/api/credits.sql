-- What creditors owe a customer.
select c.code, k.amount
from receivables.v_credit as k
join creditors.v_creditor as c on c.id = k.creditor_id
where k.customer_id = :customer and k.amount > 0 and (:all or k.creditor_id = any(:creditors))
order by c.code
