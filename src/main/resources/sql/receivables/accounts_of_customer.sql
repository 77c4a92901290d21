-- The accounts of a customer in which money came in.
select distinct customer_id, creditor_id from receivables.payment where customer_id = :customer order by 1, 2
