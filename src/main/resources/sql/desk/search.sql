-- Whom a searcher may mean, best first: by an identifier that fits whole, else by a name that sounds alike.
with hit as (
  select c.id as customer_id, 'tax_id' as matched, 1::real as likeness
  from customers.v_customer as c where c.tax_id = :tax_id
  union all
  select k.customer_id, 'contract', 1::real
  from receivables.v_contract as k
  where k.number = :text and (:all or k.creditor_id = any(:creditors))
  union all
  select e.customer_id, 'code', 1::real
  from customers.v_external_code as e
  where e.code = :text and e.creditor_id in (select id from creditors.v_creditor)
    and (:all or e.creditor_id = any(:creditors))
  union all
  select p.customer_id, 'contact', 1::real
  from customers.v_contact_point as p
  where p.value = any(:reached_at) and p.kind <> 'postal'
  union all
  (select c.id, 'name', word_similarity(customers.plain(:name), c.plain_name)
   from customers.v_customer as c
   where :name <> '' and customers.plain(:name) <% c.plain_name)
),
found as (
  select h.customer_id, max(h.likeness) as likeness,
    (array_agg(h.matched order by h.matched = 'name', h.matched))[1] as matched
  from hit as h
  where :all or exists (select from receivables.v_owed as o
                        where o.customer_id = h.customer_id and o.creditor_id = any(:creditors))
  group by h.customer_id
),
page as (
  select f.customer_id, f.matched, f.likeness, c.kind, c.tax_id, c.name,
    similarity(customers.plain(:name), c.plain_name) as closeness
  from found as f
  join customers.v_customer as c on c.id = f.customer_id
  order by f.matched = 'name', f.likeness desc, closeness desc, c.name, f.customer_id
  limit :size offset :offset
)
select p.customer_id, p.matched, p.kind, p.tax_id, p.name, d.total, d.installments, d.days_late, d.creditors
from page as p
cross join lateral (
  select coalesce(sum(d.total), 0) as total, count(*) as installments, coalesce(max(d.days_late), 0) as days_late,
    coalesce(string_agg(distinct r.brand, ', ' order by r.brand), '') as creditors
  from receivables.owed_on(:today) as d
  join receivables.v_owed as w
    on w.receivable_id = d.receivable_id and w.customer_id = d.customer_id and w.state not in ('settled', 'cancelled')
    and not w.replaced
  join creditors.v_creditor as r on r.id = d.creditor_id
  where d.customer_id = p.customer_id and d.days_late > 0 and (:all or d.creditor_id = any(:creditors))
) as d
order by p.matched = 'name', p.likeness desc, p.closeness desc, p.name, p.customer_id
