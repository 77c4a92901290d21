-- The holds that make or made one debt wait, those in force first.
with listed as (
  select h.*
  from receivables.receivable as r
  join receivables.hold as h
    on h.customer_id = r.customer_id
    and (h.creditor_id is null or h.creditor_id = r.creditor_id)
    and (h.receivable_id is null or h.receivable_id = r.id)
    and (h.contract_id is null or h.contract_id = r.contract_id)
  where r.id = :receivable and (:all or r.creditor_id = any(:creditors))
  order by h.released_at is not null, h.id desc
  limit :size
)
-- include hold_lines
