-- What a customer must have paid by today, with charges, over the creditors that may be seen.
select
  coalesce(sum(d.total), 0) as total,
  coalesce(sum(d.open_principal), 0) as principal,
  count(*) as installments,
  coalesce(max(d.days_late), 0) as oldest_days,
  (select coalesce(sum(k.amount), 0) from receivables.v_credit as k
   where k.customer_id = :customer and (:all or k.creditor_id = any(:creditors))) as credit,
  (select min(o.due_on) from receivables.v_owed as o
   where o.customer_id = :customer and o.state = 'open' and o.due_on > :today
     and (:all or o.creditor_id = any(:creditors))) as next_due_on,
  (select count(*) from receivables.v_owed as o
   where o.customer_id = :customer and o.state in ('settled', 'cancelled')
     and (:all or o.creditor_id = any(:creditors))) as closed
from receivables.owed_on(:today) as d
join receivables.v_owed as o on o.receivable_id = d.receivable_id and o.customer_id = d.customer_id
where d.customer_id = :customer and o.state not in ('settled', 'cancelled') and o.due_on <= :today and (:all or d.creditor_id = any(:creditors))
