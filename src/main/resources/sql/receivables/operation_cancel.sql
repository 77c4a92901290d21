-- Gives up the debts whose turn it is: nothing more is asked for them. Money they took goes to the customer's other debts,
-- or becomes his credit, when the accounts are settled anew.
with moved as (
  update receivables.receivable as r
  set state = 'cancelled', settled_on = null, version = r.version + 1
  from receivables.inbox_target as t
  join receivables.inbox_operation as i on i.batch_id = :batch and i.line = t.line and i.operation = 'cancel'
  where t.batch_id = :batch and t.round = :round and r.id = t.receivable_id and r.customer_id = t.customer_id
    and r.state = 'open'
    and not exists (
      select
      from receivables.inbox_objection as o
      where o.batch_id = :batch and o.line = t.line and (o.receivable_id is null or o.receivable_id = t.receivable_id))
  returning r.id, r.customer_id, r.creditor_id, r.contract_id, r.open_principal, i.line, i.source, i.reference, i.reason,
    coalesce(i.done_on, :today) as done_on
),
logged as (
  insert into receivables.operation (
    customer_id, creditor_id, contract_id, receivable_id, operation, before, after, done_on, reference, reason, source,
    line, batch_id, recorded_by)
  select customer_id, creditor_id, contract_id, id, 'cancel', '{"state": "open"}', '{"state": "cancelled"}', done_on,
    reference, reason, source, line, case when :batch > 0 then :batch end, :actor
  from moved
),
journaled as (
  insert into journal.inbox_entry (customer_id, creditor_id, actor, origin, subject, subject_id, code, facts)
  select customer_id, creditor_id, :actor, cast(:origin as text), 'receivable', id, 'receivable_cancelled',
    jsonb_strip_nulls(jsonb_build_object(
      'open', open_principal::text, 'import', case when :batch > 0 then :batch end, 'reason', reason))
  from moved
),
said as (
  insert into receivables.inbox_changed (receivable_id, customer_id) select id, customer_id from moved
)
select count(*) from moved
