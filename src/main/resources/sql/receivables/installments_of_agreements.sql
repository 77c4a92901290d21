select agreement_id, number, receivable_id, due_on, amortization, interest
from receivables.agreed_installment
where agreement_id = any (:agreements) and customer_id = any (:customers)
order by agreement_id, due_on, number
