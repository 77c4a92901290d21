-- A page of the customers by their oldest debt that fits: each stands where that debt stands, so the list pages by key.
with page as (
  select r.id, r.customer_id, r.due_on
  from receivables.v_receivable as r
  where true
-- conditions
    and not exists (
      select from receivables.v_receivable as e
      where e.customer_id = r.customer_id and (e.due_on, e.id) < (r.due_on, r.id)
-- same
    )
-- order
  limit :size
)
-- include portfolio_debtors
-- order
