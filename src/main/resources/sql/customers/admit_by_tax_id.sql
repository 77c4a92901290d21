with offered as (
  select distinct on (i.tax_id) i.line, i.kind, i.tax_id, i.name, i.birth_date, i.trade_name,
    i.contact_person
  from customers.inbox_customer as i
  where i.batch_id = :batch and i.tax_id is not null
    and not exists (select from customers.customer as c where c.tax_id = i.tax_id)
    and not exists (
      select from customers.inbox_verdict as v
      where v.batch_id = :batch and v.line = i.line and v.outcome = 'conflict'
    )
  order by i.tax_id, i.line < 0, i.line
)
insert into customers.customer (id, kind, tax_id, name, birth_date, trade_name, contact_person, batch_id)
select nextval('customers.customer_seq'), kind, tax_id, name, birth_date, trade_name, contact_person, :batch from offered order by line
on conflict (tax_id) where tax_id is not null do nothing
