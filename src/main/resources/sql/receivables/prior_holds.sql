-- Why the ruler of the older system waited; the same hold is placed once.
with held as (
  insert into receivables.hold (
    id, customer_id, creditor_id, contract_id, receivable_id, kind, from_on, until_on, review_on, reason, placed_by,
    batch_id)
  select nextval('receivables.hold_seq'), r.customer_id, r.creditor_id, r.contract_id, r.id, i.hold_kind, i.hold_from,
    i.hold_until, coalesce(i.hold_until, cast(:today as date) + 30), i.hold_reason, 'import', :batch
  from receivables.inbox_prior as i
  join receivables.contract as k on k.creditor_id = i.creditor_id and k.number = i.contract_number
  join receivables.receivable as r on r.contract_id = k.id and r.installment = i.installment
  where i.batch_id = :batch and i.hold_kind is not null and r.state not in ('settled', 'cancelled')
    and r.agreement_id is null and not (r.state = 'in_agreement' and r.agreed_on is not null)
    and not exists (
      select
      from receivables.hold as h
      where h.receivable_id = r.id and h.customer_id = r.customer_id and h.kind = i.hold_kind
        and h.from_on = i.hold_from and h.reason = i.hold_reason)
  on conflict do nothing
  returning id, customer_id, creditor_id, receivable_id, kind
),
journaled as (
  insert into journal.inbox_entry (customer_id, creditor_id, actor, subject, subject_id, code, facts)
  select customer_id, creditor_id, 'import', 'hold', id, 'hold_placed',
    jsonb_build_object('hold', id, 'kind', kind, 'receivable', receivable_id, 'import', :batch)
  from held
),
said as (
  insert into receivables.inbox_changed (receivable_id, customer_id) select receivable_id, customer_id from held
)
select count(*) from held
