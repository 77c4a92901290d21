-- The debts of some accounts as the charges see them, and what is written of them. Those given up take no money; the
-- installments of an agreement that ended keep what they took.
select o.customer_id, o.creditor_id, o.contract_id, o.receivable_id, o.due_on, o.adjusted_on, o.principal,
  coalesce(c.fine_percent, 0) as fine, coalesce(c.interest_percent, 0) as interest, c.correction_index,
  c.early_discount_percent, c.early_discount_days, who.kind = 'individual' as consumer, o.state, o.open_principal,
  o.settled_on,
  o.state <> 'cancelled' or exists (
    select from receivables.agreed_installment as i where i.receivable_id = o.receivable_id
  ) as takes_money
from unnest(cast(:customers as bigint[]), cast(:creditors as bigint[])) as account (customer_id, creditor_id)
join receivables.v_owed as o on o.customer_id = account.customer_id and o.creditor_id = account.creditor_id
join receivables.contract as c on c.id = o.contract_id and c.customer_id = o.customer_id
join customers.v_customer as who on who.id = o.customer_id
