-- Who has a tax id, if one of his debts may be seen.
select c.id, c.kind, c.name
from customers.v_customer as c
where c.tax_id = :tax_id
  and (:all or exists (select from receivables.v_receivable as r
                       where r.customer_id = c.id and r.creditor_id = any(:creditors)))
