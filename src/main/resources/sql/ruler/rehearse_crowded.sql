-- Customers to whom more would be said in some thirty days than the house has set (ruler.policy.contacts_a_month), all of
-- their debts together. Reads rehearsed_step.
insert into ruler.rehearsed_crowd (rehearsal_id, part, version_id, customer_id, creditor_ids, contacts)
select cast(:rehearsal as bigint), :part, cast(:version as bigint), m.customer_id, m.creditor_ids, max(m.contacts)
from (
  select s.customer_id, often.creditor_ids,
    count(*) over (
      partition by s.customer_id order by s.on_date range between interval '29 days' preceding and current row) as contacts
  from rehearsed_step as s
  join (
    select c.customer_id, array_agg(distinct c.creditor_id) as creditor_ids
    from rehearsed_step as c
    where c.class = 'contact'
    group by c.customer_id
    having count(*) > (select y.contacts_a_month from ruler.policy as y)
  ) as often on often.customer_id = s.customer_id
  where s.class = 'contact'
) as m
group by m.customer_id, m.creditor_ids
having max(m.contacts) > (select y.contacts_a_month from ruler.policy as y)
