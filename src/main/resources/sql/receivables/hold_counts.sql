-- How many holds in force there are, and how many of them want somebody's eyes.
select
  count(*) as in_force,
  count(*) filter (where h.until_on <= :soon) as ending,
  count(*) filter (where h.mark_id is null and coalesce(h.review_on, h.until_on, h.from_on + 30) < :today)
    as forgotten,
  count(*) filter (where exists (
    select
    from receivables.hold as o
    where o.customer_id = h.customer_id and o.id <> h.id and o.released_at is null
      and (o.creditor_id is null or h.creditor_id is null or o.creditor_id = h.creditor_id)
      and (o.contract_id is null or h.contract_id is null or o.contract_id = h.contract_id)
      and (o.receivable_id is null or h.receivable_id is null or o.receivable_id = h.receivable_id)
  )) as overlapping
from receivables.hold as h
where h.released_at is null
  and (:all or h.creditor_id = any(:creditors) or h.creditor_id is null and exists (
    select from receivables.receivable as r where r.customer_id = h.customer_id and r.creditor_id = any(:creditors)))
