-- Some debts as the charges see them.
select o.receivable_id, o.due_on, o.adjusted_on, o.principal, coalesce(c.fine_percent, 0) as fine,
  coalesce(c.interest_percent, 0) as interest, c.correction_index, c.early_discount_percent, c.early_discount_days,
  who.kind = 'individual' as consumer
from receivables.v_owed as o
join receivables.contract as c on c.id = o.contract_id and c.customer_id = o.customer_id
join customers.v_customer as who on who.id = o.customer_id
where o.receivable_id = any (:receivables)
order by o.due_on, o.receivable_id
