-- The debts of some contracts as the charges see them. Cancelled debts take no money.
select o.contract_id, o.receivable_id, o.due_on, o.adjusted_on, o.principal,
  coalesce(c.fine_percent, 0) as fine, coalesce(c.interest_percent, 0) as interest, who.kind = 'individual' as consumer
from receivables.v_owed as o
join receivables.contract as c on c.id = o.contract_id and c.customer_id = o.customer_id
join customers.v_customer as who on who.id = o.customer_id
where o.contract_id = any (:contracts) and o.state <> 'cancelled'
