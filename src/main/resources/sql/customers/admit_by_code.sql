-- Customers known by the creditor's code alone.
with offered as (
  select distinct on (i.creditor_id, i.code) i.line, i.creditor_id, i.code, i.kind, i.name, i.birth_date,
    i.trade_name, i.contact_person
  from customers.inbox_customer as i
  where i.batch_id = :batch and i.tax_id is null
    and not exists (
      select from customers.external_code as e where e.creditor_id = i.creditor_id and e.code = i.code
    )
  order by i.creditor_id, i.code, i.line
),
numbered as materialized (
  select nextval('customers.customer_seq') as id, creditor_id, code, kind, name, birth_date,
    trade_name, contact_person
  from (select * from offered order by line) as in_order
),
added as (
  insert into customers.customer (id, kind, name, birth_date, trade_name, contact_person, batch_id)
  select id, kind, name, birth_date, trade_name, contact_person, :batch from numbered
)
insert into customers.external_code (creditor_id, code, customer_id, batch_id)
select creditor_id, code, id, :batch from numbered
