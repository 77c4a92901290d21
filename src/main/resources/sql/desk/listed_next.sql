-- Debts in the order of their due dates of which the same comes next: found by the ruler, which knows both.
  select
    r.id, r.customer_id, r.contract_id, r.creditor_id, r.installment, r.due_on, r.open_principal, r.state
  from ruler.v_next as p
  cross join lateral (
    select r.id, r.customer_id, r.contract_id, r.creditor_id, r.installment, r.due_on, r.open_principal, r.state
    from receivables.v_receivable as r
    where r.id = p.receivable_id and r.customer_id = p.customer_id and r.due_on = p.due_on
    offset 0
  ) as r
  where p.next_what = :next_step
-- own
-- order
