-- Records at bureaus; dates that were not known are added, what is known stays.
with put as (
  insert into receivables.prior_record as p (
    customer_id, creditor_id, receivable_id, bureau, requested_on, notified_on, listed_on, batch_id)
  select distinct on (r.id, i.bureau) r.customer_id, r.creditor_id, r.id, i.bureau, i.requested_on, i.notified_on,
    i.listed_on, :batch
  from receivables.inbox_prior as i
  join receivables.contract as k on k.creditor_id = i.creditor_id and k.number = i.contract_number
  join receivables.receivable as r on r.contract_id = k.id and r.installment = i.installment
  where i.batch_id = :batch and i.bureau is not null
  order by r.id, i.bureau, i.line
  on conflict (receivable_id, bureau) do update
  set requested_on = coalesce(p.requested_on, excluded.requested_on),
    notified_on = coalesce(p.notified_on, excluded.notified_on),
    listed_on = coalesce(p.listed_on, excluded.listed_on), version = p.version + 1
  where (p.requested_on is null and excluded.requested_on is not null)
    or (p.notified_on is null and excluded.notified_on is not null)
    or (p.listed_on is null and excluded.listed_on is not null)
  returning p.id, p.customer_id, p.creditor_id, p.receivable_id, p.bureau, p.listed_on
),
journaled as (
  insert into journal.inbox_entry (customer_id, creditor_id, actor, subject, subject_id, code, facts)
  select customer_id, creditor_id, 'import', 'receivable', receivable_id, 'prior_record_known',
    jsonb_strip_nulls(jsonb_build_object('bureau', bureau, 'listedOn', listed_on, 'import', :batch))
  from put
)
select count(*) from put
