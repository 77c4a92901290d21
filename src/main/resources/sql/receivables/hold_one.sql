-- One hold, in force or released, if one of the debts it may make wait is seen.
with listed as (
  select h.*
  from receivables.hold as h
  where h.id = :hold
    and (:all or h.creditor_id = any(:creditors) or h.creditor_id is null and exists (
      select from receivables.receivable as r where r.customer_id = h.customer_id and r.creditor_id = any(:creditors)))
)
-- include hold_lines
