-- How many of the debts due by then a version would drive on the first night, and how many customers of each creditor
-- it would reach. Reads rehearsing, rehearsing_class, rehearsed and rehearsed_step.
insert into ruler.rehearsed_side (rehearsal_id, part, version_id, creditor_id, debts, customers)
select cast(:rehearsal as bigint), :part, cast(:version as bigint), d.creditor_id, d.debts, coalesce(r.customers, 0)
from (
  select g.creditor_id, count(*) as debts
  from rehearsing as g
  left join rehearsing_class as c on c.class = g.class
  left join rehearsed as f on f.receivable_id = c.receivable_id and f.round = 1
  join ruler.ruler_version as v on v.id = coalesce(f.version_id, g.version_id)
  join ruler.ruler_version as w on w.id = :version and w.ruler_id = v.ruler_id
  group by g.creditor_id
) as d
left join (
  select s.creditor_id, count(distinct s.customer_id) as customers
  from rehearsed_step as s
  where s.ours and s.class <> 'inner'
  group by s.creditor_id
) as r on r.creditor_id = d.creditor_id
