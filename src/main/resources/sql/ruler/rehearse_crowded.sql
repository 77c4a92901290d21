-- Customers to whom more would be said in some thirty days than the house has set (ruler.policy.contacts_a_month), all of
-- their debts together. Reads rehearsing, rehearsing_class, rehearsed, rehearsed_pair and rehearsed_covered.
insert into ruler.rehearsed_crowd (rehearsal_id, part, version_id, customer_id, creditor_ids, contacts)
-- Whoever would hear no more even if nothing were covered is left out at once.
with many as materialized (
  select d.customer_id, d.creditor_id, d.receivable_id, d.class
  from rehearsed_pair as p
  join rehearsing as d on d.customer_id = p.customer_id and d.creditor_id = p.creditor_id
  where p.customer_id in (
    select o.customer_id
    from rehearsed_pair as o
    group by o.customer_id
    having sum(o.contacts) > (select y.contacts_a_month from ruler.policy as y))
),
told as materialized (
  select d.customer_id, d.creditor_id, r.on_date
  from many as d
  join rehearsing_class as c on c.class = d.class
  join rehearsed as r on r.receivable_id = c.receivable_id and r.back_class = 'contact'
  where not exists (select from rehearsed_covered as v where v.receivable_id = d.receivable_id and v.on_date = r.on_date)
)
select cast(:rehearsal as bigint), :part, cast(:version as bigint), m.customer_id, a.creditor_ids, max(m.contacts)
from (
  select t.customer_id, count(*) over (
      partition by t.customer_id order by t.on_date range between interval '29 days' preceding and current row) as contacts
  from told as t
) as m
join (
  select t.customer_id, array_agg(distinct t.creditor_id) as creditor_ids from told as t group by t.customer_id
) as a on a.customer_id = m.customer_id
group by m.customer_id, a.creditor_ids
having max(m.contacts) > (select y.contacts_a_month from ruler.policy as y)
