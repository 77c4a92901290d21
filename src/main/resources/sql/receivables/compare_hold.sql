-- Open here, but not in the creditor's full list: the debt waits and nobody is chased for it.
with held as (
  insert into receivables.hold (
    id, customer_id, creditor_id, contract_id, receivable_id, kind, from_on, review_on, reason, placed_by, batch_id)
  select nextval('receivables.hold_seq'), r.customer_id, r.creditor_id, r.contract_id, r.id, 'source_disagrees', :today,
    cast(:today as date) + 30, 'missing_in_list', 'import', :batch
  from receivables.receivable as r
  join receivables.contract as k on k.id = r.contract_id and k.customer_id = r.customer_id
  where r.creditor_id = :creditor and r.state = 'open' and r.agreement_id is null and r.batch_id is distinct from :batch
    and not exists (
      select
      from receivables.inbox_listed as l
      where l.batch_id = :batch and l.creditor_id = k.creditor_id and l.contract_number = k.number
        and (l.installment is null or l.installment = r.installment))
    and not exists (
      select
      from receivables.hold as h
      where h.receivable_id = r.id and h.customer_id = r.customer_id and h.kind = 'source_disagrees'
        and h.released_at is null)
  on conflict do nothing
  returning id, customer_id, creditor_id, receivable_id
),
journaled as (
  insert into journal.inbox_entry (customer_id, creditor_id, actor, subject, subject_id, code, facts)
  select customer_id, creditor_id, 'import', 'hold', id, 'hold_placed',
    jsonb_build_object('hold', id, 'kind', 'source_disagrees', 'receivable', receivable_id, 'import', :batch)
  from held
),
said as (
  insert into receivables.inbox_changed (receivable_id, customer_id) select receivable_id, customer_id from held
)
select count(*) from held
