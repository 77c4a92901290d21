-- In the creditor's full list again, or no longer open, or replaced by an agreement: the debt comes back by itself.
with released as (
  update receivables.hold as h
  set released_at = now(), released_by = 'import', released_on = :today, version = h.version + 1
  from receivables.receivable as r
  join receivables.contract as k on k.id = r.contract_id and k.customer_id = r.customer_id
  where h.creditor_id = :creditor and h.kind = 'source_disagrees' and h.released_at is null
    and r.id = h.receivable_id and r.customer_id = h.customer_id
    and (r.state in ('settled', 'cancelled') or r.state = 'in_agreement' and r.agreed_on is not null or exists (
      select
      from receivables.inbox_listed as l
      where l.batch_id = :batch and l.creditor_id = k.creditor_id and l.contract_number = k.number
        and (l.installment is null or l.installment = r.installment)))
  returning h.id, h.customer_id, h.creditor_id, h.receivable_id
),
journaled as (
  insert into journal.inbox_entry (customer_id, creditor_id, actor, subject, subject_id, code, facts)
  select customer_id, creditor_id, 'import', 'hold', id, 'hold_released',
    jsonb_build_object('hold', id, 'kind', 'source_disagrees', 'receivable', receivable_id, 'import', :batch)
  from released
),
said as (
  insert into receivables.inbox_changed (receivable_id, customer_id) select receivable_id, customer_id from released
)
select count(*) from released
