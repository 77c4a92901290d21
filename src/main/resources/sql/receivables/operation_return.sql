-- Goods given back: a credit note lessens what is open of the debts it means, the last installments first unless the
-- creditor says otherwise. What it says beyond that lessens what was paid, in the same order: that money becomes the
-- customer's credit when the account is settled anew. A debt of which nothing is left is cancelled.
with noted as materialized (
  select i.line, i.source, i.reference, i.reason, i.creditor_id, i.amount, coalesce(i.done_on, :today) as done_on
  from receivables.inbox_operation as i
  where i.batch_id = :batch and i.operation = 'return'
    and exists (
      select from receivables.inbox_target as t where t.batch_id = :batch and t.line = i.line and t.round = :round)
    and not exists (select from receivables.inbox_objection as o where o.batch_id = :batch and o.line = i.line)
    and not exists (
      select from receivables.credit_note as n where n.creditor_id = i.creditor_id and n.reference = i.reference)
),
in_order as (
  select n.*, r.id, r.customer_id, r.contract_id, r.principal, r.open_principal,
    sum(r.open_principal) over in_turn - r.open_principal as open_before,
    sum(r.open_principal) over (partition by n.line) as open_of_all,
    sum(r.principal - r.open_principal) over in_turn - (r.principal - r.open_principal) as paid_before
  from noted as n
  join receivables.inbox_target as t on t.batch_id = :batch and t.line = n.line
  join receivables.receivable as r on r.id = t.receivable_id and r.customer_id = t.customer_id and r.state = 'open'
  join creditors.v_creditor as c on c.id = n.creditor_id
  window in_turn as (
    partition by n.line
    order by case when c.returns_from = 'first' then r.installment else -r.installment end)
),
parts as (
  select o.*, greatest(0, least(o.open_principal, o.amount - o.open_before)) as open_share,
    greatest(0, least(o.principal - o.open_principal, o.amount - o.open_of_all - o.paid_before)) as paid_share
  from in_order as o
),
shares as materialized (
  select p.*, p.open_share + p.paid_share as share from parts as p where p.open_share + p.paid_share > 0
),
moved as (
  update receivables.receivable as r
  set principal = case when s.share = s.principal then r.principal else r.principal - s.share end,
    open_principal = case when s.share = s.principal then r.open_principal else r.open_principal - s.open_share end,
    state = case
      when s.share = s.principal then 'cancelled' when s.open_share = s.open_principal then 'settled' else r.state end,
    settled_on = case when s.open_share = s.open_principal and s.share < s.principal then (
      select max(a.paid_on) from receivables.allocation as a where a.receivable_id = r.id) end,
    version = r.version + 1
  from shares as s
  where r.id = s.id and r.customer_id = s.customer_id
  returning s.*
),
kept as (
  insert into receivables.credit_note (creditor_id, reference, customer_id, contract_id, amount, noted_on, batch_id)
  select distinct on (creditor_id, reference) creditor_id, reference, customer_id, contract_id, amount, done_on,
    case when :batch > 0 then :batch end
  from moved
  order by creditor_id, reference, line
),
told as (
  select m.*,
    case when m.share = m.principal
        then jsonb_build_object('state', case when m.open_principal = 0 then 'settled' else 'open' end)
      else jsonb_build_object('amount', m.principal::text) end as before,
    case when m.share = m.principal then '{"state": "cancelled"}'
      else jsonb_build_object('amount', (m.principal - m.share)::text) end::jsonb as after
  from moved as m
),
logged as (
  insert into receivables.operation (
    customer_id, creditor_id, contract_id, receivable_id, operation, before, after, done_on, reference, reason, source,
    line, batch_id, recorded_by)
  select customer_id, creditor_id, contract_id, id, 'return', before, after, done_on, reference, reason, source, line,
    case when :batch > 0 then :batch end, :actor
  from told
),
journaled as (
  insert into journal.inbox_entry (customer_id, creditor_id, actor, origin, subject, subject_id, code, facts)
  select customer_id, creditor_id, :actor, cast(:origin as text), 'receivable', id, 'credit_note_taken',
    jsonb_strip_nulls(jsonb_build_object(
      'reference', reference, 'amount', share::text, 'of', amount::text,
      'import', case when :batch > 0 then :batch end, 'reason', reason))
  from told
  returning 1
),
-- Told after the credit note itself.
credited as (
  insert into journal.inbox_entry (customer_id, creditor_id, actor, origin, subject, subject_id, code, facts)
  select customer_id, creditor_id, :actor, cast(:origin as text), 'receivable', id, 'credit_note_credited',
    jsonb_build_object('reference', reference, 'amount', paid_share::text, 'of', amount::text)
  from told
  where paid_share > 0 and (select count(*) from journaled) > 0
),
said as (
  insert into receivables.inbox_changed (receivable_id, customer_id) select id, customer_id from told
)
select count(*) from told
