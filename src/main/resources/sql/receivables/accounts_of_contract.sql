select customer_id, creditor_id from receivables.contract where id = :contract
