-- What debts consisted of when agreements about them were signed, in the order in which it is paid back.
select agreement_id, receivable_id, component, due, asked
from receivables.agreed_component
where agreement_id = any (:agreements) and customer_id = any (:customers)
order by agreement_id, place
