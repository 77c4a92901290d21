-- Holds whose last day is over; every debt they made wait says so to the ruler, and the history has an entry for each.
with released as (
  update receivables.hold
  set released_at = now(), released_by = :actor, released_on = :date, version = version + 1
  where released_at is null and until_on < :date
  returning id, customer_id, creditor_id, contract_id, receivable_id, kind, from_on, until_on
), waking as (
  insert into receivables.inbox_changed (receivable_id, customer_id)
  select distinct r.id, r.customer_id
  from released as h
  join receivables.receivable as r
    on r.customer_id = h.customer_id
    and (h.creditor_id is null or r.creditor_id = h.creditor_id)
    and (h.receivable_id is null or h.receivable_id = r.id)
    and (h.contract_id is null or h.contract_id = r.contract_id)
), told as (
  insert into journal.inbox_entry (customer_id, creditor_id, actor, subject, subject_id, code, facts)
  select customer_id, creditor_id, :actor, 'hold', id, 'hold_ended',
    jsonb_strip_nulls(jsonb_build_object(
      'hold', id, 'kind', kind, 'from', from_on, 'until', until_on, 'contract', contract_id,
      'receivable', receivable_id))
  from released
)
select count(*) from released
