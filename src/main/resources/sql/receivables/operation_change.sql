-- Changes due dates and amounts of the debts whose turn it is, with what they were before. A due date moved later begins
-- a new cycle. What was paid stays paid; the accounts are settled anew afterwards.
with wanted as materialized (
  select i.line, i.source, i.reference, i.reason, coalesce(i.done_on, :today) as done_on, t.contract_id, t.creditor_id,
    r.id, r.customer_id, r.due_on as old_due, r.principal as old_principal, coalesce(i.due_on, r.due_on) as due_on,
    coalesce(i.amount, r.principal) as principal, r.principal - r.open_principal as paid
  from receivables.inbox_target as t
  join receivables.inbox_operation as i on i.batch_id = :batch and i.line = t.line and i.operation = 'change'
  join receivables.receivable as r on r.id = t.receivable_id and r.customer_id = t.customer_id
  where t.batch_id = :batch and t.round = :round and (i.due_on <> r.due_on or i.amount <> r.principal)
    and not exists (
      select
      from receivables.inbox_objection as o
      where o.batch_id = :batch and o.line = t.line and (o.receivable_id is null or o.receivable_id = t.receivable_id))
),
moved as (
  update receivables.receivable as r
  set due_on = w.due_on, principal = w.principal, open_principal = greatest(w.principal - w.paid, 0),
    cycle = r.cycle + case when w.due_on > w.old_due then 1 else 0 end,
    state = case
      when r.state = 'settled' and w.principal > w.paid then 'open'
      when r.state in ('open', 'in_agreement', 'placed') and w.principal <= w.paid then 'settled'
      else r.state end,
    settled_on = case
      when w.principal > w.paid then null
      else coalesce(r.settled_on, (
        select max(a.paid_on) from receivables.allocation as a where a.receivable_id = r.id)) end,
    version = r.version + 1
  from wanted as w
  where r.id = w.id and r.customer_id = w.customer_id
  returning w.*
),
told as (
  select m.*,
    jsonb_strip_nulls(jsonb_build_object(
      'dueOn', case when m.due_on <> m.old_due then m.old_due end,
      'amount', case when m.principal <> m.old_principal then m.old_principal::text end)) as before,
    jsonb_strip_nulls(jsonb_build_object(
      'dueOn', case when m.due_on <> m.old_due then m.due_on end,
      'amount', case when m.principal <> m.old_principal then m.principal::text end)) as after
  from moved as m
),
logged as (
  insert into receivables.operation (
    customer_id, creditor_id, contract_id, receivable_id, operation, before, after, done_on, reference, reason, source,
    line, batch_id, recorded_by)
  select customer_id, creditor_id, contract_id, id, 'change', before, after, done_on, reference, reason, source, line,
    case when :batch > 0 then :batch end, :actor
  from told
),
journaled as (
  insert into journal.inbox_entry (customer_id, creditor_id, actor, origin, subject, subject_id, code, facts)
  select customer_id, creditor_id, :actor, cast(:origin as text), 'receivable', id, 'receivable_changed',
    jsonb_strip_nulls(jsonb_build_object(
      'dueBefore', before -> 'dueOn', 'dueAfter', after -> 'dueOn', 'amountBefore', before -> 'amount',
      'amountAfter', after -> 'amount', 'import', case when :batch > 0 then :batch end, 'reason', reason))
  from told
),
said as (
  insert into receivables.inbox_changed (receivable_id, customer_id) select id, customer_id from told
)
select count(*) from told
