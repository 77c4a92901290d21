-- An external code names one customer: the one on record, else the one of the first line that brings it.
with offered as (
  select i.line, i.creditor_id, i.code, i.tax_id,
    first_value(i.tax_id) over (partition by i.creditor_id, i.code order by i.line) as first_tax_id
  from customers.inbox_customer as i
  where i.batch_id = :batch and i.code is not null
)
insert into customers.inbox_verdict (batch_id, line, outcome, code, facts)
select :batch, o.line, 'conflict', 'code_of_another_customer', jsonb_build_object('code', o.code)
from offered as o
left join customers.external_code as e on e.creditor_id = o.creditor_id and e.code = o.code
left join customers.customer as known on known.id = e.customer_id
where o.tax_id is not null
  and case when e.customer_id is not null then known.tax_id else o.first_tax_id end is distinct from o.tax_id
