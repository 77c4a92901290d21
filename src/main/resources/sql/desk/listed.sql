-- Debts in an order, found by what they say themselves.
  select
    r.id, r.customer_id, r.contract_id, r.creditor_id, r.installment, r.due_on, r.open_principal, r.state
  from receivables.v_receivable as r
  where true
-- own
-- order
