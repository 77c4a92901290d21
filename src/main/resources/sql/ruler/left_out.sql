-- Creditors that a sweep leaves out, and how many of their debts have a step due on the date.
select z.creditor_id, z.code, cast(z.facts as text) as facts, (
  select count(*) from ruler.position as p where p.next_on <= :date and p.creditor_id = z.creditor_id
) as due
from creditors.v_pause as z
order by z.creditor_id, z.code
