-- How many of the debts due by then a version would drive on the first night, and how many customers of each creditor
-- it would reach. Reads rehearsing, rehearsed_way, rehearsed_pair and rehearsed_covered.
insert into ruler.rehearsed_side (rehearsal_id, part, version_id, creditor_id, debts, customers)
select cast(:rehearsal as bigint), :part, cast(:version as bigint), d.creditor_id, d.debts, coalesce(r.customers, 0)
from (
  select g.creditor_id, sum(g.debts) as debts
  from (
    select e.creditor_id, e.class, e.version_id, count(*) as debts
    from rehearsing as e
    group by e.creditor_id, e.class, e.version_id
  ) as g
  left join rehearsed_way as y on y.class = g.class
  join ruler.ruler_version as v on v.id = coalesce(y.first_version_id, g.version_id)
  join ruler.ruler_version as w on w.id = :version and w.ruler_id = v.ruler_id
  group by g.creditor_id
) as d
left join (
  select p.creditor_id, count(*) as customers
  from rehearsed_pair as p
  left join (
    select v.customer_id, v.creditor_id, count(*) as times
    from rehearsed_covered as v
    where v.ours
    group by v.customer_id, v.creditor_id
  ) as q on q.customer_id = p.customer_id and q.creditor_id = p.creditor_id
  where p.told > coalesce(q.times, 0)
  group by p.creditor_id
) as r on r.creditor_id = d.creditor_id
