-- What marks that came with a batch make wait: everything the customer owes, at every creditor (L12).
with held as (
  insert into receivables.hold (
    id, customer_id, kind, from_on, until_on, review_on, reason, charges_run, mark_id, placed_by, batch_id)
  select nextval('receivables.hold_seq'), m.customer_id,
    case when m.kind in ('hardship', 'over_indebted_or_ill') then 'hardship' else 'legal' end, m.from_on, m.until_on,
    coalesce(m.review_on, m.until_on, cast(:today as date) + 180), 'mark_' || m.kind, m.charges_run, m.id, 'import', :batch
  from customers.v_mark as m
  where m.batch_id = :batch and m.stops_ruler and m.removed_at is null
  on conflict do nothing
  returning id, customer_id
),
said as (
  insert into receivables.inbox_changed (receivable_id, customer_id)
  select r.id, r.customer_id from held as h join receivables.receivable as r on r.customer_id = h.customer_id
)
select count(*) from held
