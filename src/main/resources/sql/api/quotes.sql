-- Quotes in the order in which they were frozen, each with its lines.
with page as (
  select q.*
  from receivables.v_quote as q
  where q.id > :after and (:all or q.creditor_id = any(:creditors))
-- conditions
  order by q.id
  limit :size
)
select p.id, p.customer_id, c.code as creditor, p.purpose, p.frozen_on, p.valid_until, p.pays_until, p.total,
  (select jsonb_agg(jsonb_build_object('receivable', l.receivable_id, 'component', l.component,
     'amount', l.amount::text, 'discount', l.discount::text) order by l.receivable_id, l.component)
   from receivables.v_quote_line as l
   where l.quote_id = p.id and l.customer_id = p.customer_id)::text as lines
from page as p
join creditors.v_creditor as c on c.id = p.creditor_id
order by p.id
