-- A version in a rehearsal, in all.
select v.number,
  coalesce((
    select cast(sum(s.debts) as bigint) from ruler.rehearsed_side as s
    where s.rehearsal_id = :rehearsal and s.version_id = v.id and (:all or s.creditor_id = any (:creditors))), 0) as debts,
  coalesce((
    select cast(sum(s.customers) as bigint) from ruler.rehearsed_side as s
    where s.rehearsal_id = :rehearsal and s.version_id = v.id and (:all or s.creditor_id = any (:creditors))), 0) as customers,
  (select count(*) from ruler.rehearsed_crowd as c
   where c.rehearsal_id = :rehearsal and c.version_id = v.id and (:all or c.creditor_ids && :creditors)) as crowded
from ruler.ruler_version as v
where v.id = :version
