-- Takes back what a batch told of an older system.
with links as (
  delete from receivables.prior_agreement_debt where batch_id = :batch returning receivable_id, customer_id
),
reopened as (
  update receivables.receivable as r
  set state = 'open', version = r.version + 1
  from links as l
  where r.id = l.receivable_id and r.customer_id = l.customer_id and r.state = 'in_agreement'
  returning r.id, r.customer_id
),
slices as (delete from receivables.prior_agreement_installment where batch_id = :batch),
agreements as (delete from receivables.prior_agreement where batch_id = :batch),
records as (delete from receivables.prior_record where batch_id = :batch),
contacts as (delete from receivables.prior_contact where batch_id = :batch)
insert into receivables.inbox_changed (receivable_id, customer_id)
select id, customer_id from reopened
