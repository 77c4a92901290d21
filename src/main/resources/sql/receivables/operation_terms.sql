-- Changes the late-payment terms of contracts whose turn it is. The terms are the contract's, whichever installment a line
-- names.
with wanted as materialized (
  select distinct on (k.id) i.line, i.source, i.reference, i.reason, coalesce(i.done_on, :today) as done_on, k.id,
    k.customer_id, k.creditor_id, k.fine_percent as old_fine, k.interest_percent as old_interest,
    coalesce(i.fine_percent, k.fine_percent) as fine, coalesce(i.interest_percent, k.interest_percent) as interest
  from receivables.inbox_target as t
  join receivables.inbox_operation as i on i.batch_id = :batch and i.line = t.line and i.operation = 'change'
  join receivables.contract as k on k.id = t.contract_id and k.customer_id = t.customer_id
  where t.batch_id = :batch and t.round = :round
    and ((i.fine_percent is not null and i.fine_percent is distinct from k.fine_percent)
      or (i.interest_percent is not null and i.interest_percent is distinct from k.interest_percent))
    and not exists (
      select from receivables.inbox_objection as o
      where o.batch_id = :batch and o.line = t.line and o.receivable_id is null)
  order by k.id, i.line desc
),
moved as (
  update receivables.contract as k
  set fine_percent = w.fine, interest_percent = w.interest, version = k.version + 1
  from wanted as w
  where k.id = w.id and k.customer_id = w.customer_id
  returning w.*
),
told as (
  select m.*,
    jsonb_strip_nulls(jsonb_build_object(
      'finePercent', trim_scale(m.old_fine)::text, 'interestPercent', trim_scale(m.old_interest)::text)) as before,
    jsonb_strip_nulls(jsonb_build_object(
      'finePercent', trim_scale(m.fine)::text, 'interestPercent', trim_scale(m.interest)::text)) as after
  from moved as m
),
logged as (
  insert into receivables.operation (
    customer_id, creditor_id, contract_id, operation, before, after, done_on, reference, reason, source, line, batch_id,
    recorded_by)
  select customer_id, creditor_id, id, 'change', before, after, done_on, reference, reason, source, line,
    case when :batch > 0 then :batch end, :actor
  from told
),
journaled as (
  insert into journal.inbox_entry (customer_id, creditor_id, actor, origin, subject, subject_id, code, facts)
  select customer_id, creditor_id, :actor, cast(:origin as text), 'contract', id, 'contract_terms_changed',
    jsonb_strip_nulls(jsonb_build_object(
      'fineBefore', before -> 'finePercent', 'fineAfter', after -> 'finePercent',
      'interestBefore', before -> 'interestPercent', 'interestAfter', after -> 'interestPercent',
      'import', case when :batch > 0 then :batch end, 'reason', reason))
  from told
),
said as (
  insert into receivables.inbox_changed (receivable_id, customer_id)
  select r.id, r.customer_id from told as t join receivables.receivable as r on r.contract_id = t.id
)
select count(*) from told
