insert into customers.inbox_admitted (batch_id, line, customer_id)
select :batch, i.line, c.id
from customers.inbox_customer as i
join customers.customer as c on c.tax_id = i.tax_id
where i.batch_id = :batch
  and not exists (
    select from customers.inbox_verdict as v
    where v.batch_id = :batch and v.line = i.line and v.outcome = 'conflict'
  )
union all
select :batch, i.line, e.customer_id
from customers.inbox_customer as i
join customers.external_code as e on e.creditor_id = i.creditor_id and e.code = i.code
where i.batch_id = :batch and i.tax_id is null
