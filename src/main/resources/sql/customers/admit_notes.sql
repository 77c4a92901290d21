-- A customer on record keeps his name and birth date; the other value is told, once for each customer and value.
insert into customers.inbox_verdict (batch_id, line, outcome, code, facts)
select distinct on (told.customer_id, told.code, told.offered) :batch, told.line, 'note', told.code,
  jsonb_build_object('kept', told.kept, 'offered', told.offered)
from customers.inbox_customer as i
join customers.inbox_admitted as a on a.batch_id = :batch and a.line = i.line
join customers.customer as c on c.id = a.customer_id
cross join lateral (
  values
    (i.line, c.id, 'name_kept', c.name, i.name, customers.plain(c.name) <> customers.plain(i.name)),
    (i.line, c.id, 'birth_date_kept', c.birth_date::text, i.birth_date::text, c.birth_date <> i.birth_date)
) as told (line, customer_id, code, kept, offered, differs)
where i.batch_id = :batch and (c.name <> i.name or c.birth_date <> i.birth_date) and told.differs
order by told.customer_id, told.code, told.offered, told.line
