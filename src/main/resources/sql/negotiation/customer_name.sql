-- A customer's name, when one of his debts is at a creditor that may be seen.
select who.name
from customers.v_customer as who
where who.id = :customer
  and exists (
    select
    from receivables.v_receivable as r
    where r.customer_id = who.id and (:all or r.creditor_id = any (:creditors))
  )
