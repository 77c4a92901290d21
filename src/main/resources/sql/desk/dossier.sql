-- One customer, if one of his debts may be seen, with what he must have paid by today, with charges, over the creditors
-- that may be seen; all = every creditor, also those he owes nothing.
select
  c.id, c.kind, c.tax_id, c.name, c.trade_name, c.contact_person, c.preferred_channel, c.preferred_from,
  c.preferred_until, tier.tier, tier.valid_until as tier_until, late.total, late.principal, late.installments, late.oldest_days,
  (select coalesce(sum(k.amount), 0) from receivables.v_credit as k
   where k.customer_id = c.id and (:all or k.creditor_id = any(:creditors))) as credit,
  (select min(o.due_on) from receivables.v_receivable as o
   where o.customer_id = c.id and o.state = 'open' and o.due_on > :today
     and (:all or o.creditor_id = any(:creditors))) as next_due_on,
  (select count(*) from receivables.v_receivable as o
   where o.customer_id = c.id and o.state in ('settled', 'cancelled')
     and (:all or o.creditor_id = any(:creditors))) as closed
from customers.v_customer as c
left join customers.v_tier as tier on tier.customer_id = c.id
cross join lateral (
  select
    coalesce(sum(d.total), 0) as total, coalesce(sum(d.open_principal), 0) as principal, count(*) as installments,
    coalesce(max(d.days_late), 0) as oldest_days
  from receivables.owed_on(:today) as d
  join receivables.v_receivable as o on o.id = d.receivable_id and o.customer_id = d.customer_id
  where d.customer_id = c.id and o.state not in ('settled', 'cancelled') and not o.replaced and o.due_on <= :today
    and (:all or d.creditor_id = any(:creditors))
) as late
where c.id = :customer
  and (:all or exists (select from receivables.v_receivable as o
                       where o.customer_id = c.id and o.creditor_id = any(:creditors)))
