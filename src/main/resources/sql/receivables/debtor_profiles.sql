-- The profile of one customer at each creditor that may be seen and that he owes or owed something.
select o.creditor_id, c.code, p.late, p.months, p.agreements, p.promises, p.profile
from (
  select distinct r.creditor_id
  from receivables.receivable as r
  where r.customer_id = :customer and (:all or r.creditor_id = any(:creditors))
) as o
join creditors.v_creditor as c on c.id = o.creditor_id
cross join lateral receivables.debtor_profile_of(:customer, o.creditor_id, :today) as p
order by p.late desc, c.code
