-- How a customer stands with each creditor that may be seen: what is open, what must have been paid by today with
-- charges, what the creditor owes the customer, and how often he was late or broke his word.
select
  c.id as creditor_id, c.brand as creditor, coalesce(o.installments, 0) as installments,
  coalesce(o.principal, 0) as principal, coalesce(d.total, 0) as due, coalesce(d.days_late, 0) as days_late,
  coalesce(k.amount, 0) as credit, p.profile, p.late, p.months, p.agreements, p.promises
from (
  select r.creditor_id, count(*) filter (where r.state not in ('settled', 'cancelled') and not r.replaced) as installments,
    sum(r.open_principal) filter (where r.state not in ('settled', 'cancelled') and not r.replaced) as principal
  from receivables.v_receivable as r
  where r.customer_id = :customer and (:all or r.creditor_id = any(:creditors))
  group by r.creditor_id
) as o
join creditors.v_creditor as c on c.id = o.creditor_id
left join (
  select d.creditor_id, sum(d.total) as total, max(d.days_late) as days_late
  from receivables.owed_on(:today) as d
  join receivables.v_receivable as r on r.id = d.receivable_id and r.customer_id = d.customer_id
  where d.customer_id = :customer and r.state not in ('settled', 'cancelled') and not r.replaced and r.due_on <= :today
  group by d.creditor_id
) as d on d.creditor_id = o.creditor_id
cross join lateral receivables.debtor_profile_of(:customer, o.creditor_id, :today) as p
left join receivables.v_credit as k on k.creditor_id = o.creditor_id and k.customer_id = :customer
order by due desc, c.brand
