-- A page of the holds in force, the first to be looked at first. :which = all of them; those whose last day is near;
-- those nobody looked at when they should have (forgotten; what a mark holds is looked at with the mark); those that share a debt with another.
with listed as (
  select h.*
  from receivables.hold as h
  where h.released_at is null
    and (:which <> 'ending' or h.until_on <= :soon)
    and (:which <> 'forgotten' or h.mark_id is null and coalesce(h.review_on, h.until_on, h.from_on + 30) < :today)
    and (:which <> 'overlapping' or exists (
      select
      from receivables.hold as o
      where o.customer_id = h.customer_id and o.id <> h.id and o.released_at is null
        and (o.creditor_id is null or h.creditor_id is null or o.creditor_id = h.creditor_id)
        and (o.contract_id is null or h.contract_id is null or o.contract_id = h.contract_id)
        and (o.receivable_id is null or h.receivable_id is null or o.receivable_id = h.receivable_id)
    ))
    and (:kind = '' or h.kind = :kind)
    and (:all or h.creditor_id = any(:creditors) or h.creditor_id is null and exists (
      select from receivables.receivable as r where r.customer_id = h.customer_id and r.creditor_id = any(:creditors)))
  order by coalesce(h.review_on, h.until_on, h.from_on + 30), h.id
  limit :size offset :offset
)
-- include hold_lines
