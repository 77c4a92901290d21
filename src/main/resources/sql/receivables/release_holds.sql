-- Holds whose last day is over; every debt they made wait says so to the ruler.
with released as (
  update receivables.hold
  set released_at = now(), released_by = :actor, version = version + 1
  where released_at is null and until_on < :date
  returning customer_id, creditor_id, contract_id, receivable_id
), waking as (
  insert into receivables.inbox_changed (receivable_id, customer_id)
  select distinct r.id, r.customer_id
  from released as h
  join receivables.receivable as r
    on r.customer_id = h.customer_id and r.creditor_id = h.creditor_id
    and (h.receivable_id is null or h.receivable_id = r.id)
    and (h.contract_id is null or h.contract_id = r.contract_id)
)
select count(*) from released
