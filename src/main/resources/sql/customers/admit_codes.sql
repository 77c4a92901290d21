-- What the creditor calls a customer whose tax id is known.
insert into customers.external_code (creditor_id, code, customer_id, batch_id)
select i.creditor_id, i.code, c.id, :batch
from customers.inbox_customer as i
join customers.customer as c on c.tax_id = i.tax_id
where i.batch_id = :batch and i.code is not null
  and not exists (
    select from customers.inbox_verdict as v
    where v.batch_id = :batch and v.line = i.line and v.outcome = 'conflict'
  )
order by i.line
on conflict (creditor_id, code) do nothing
