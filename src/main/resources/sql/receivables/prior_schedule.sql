-- The installments of agreements; one that is known gains the day it was paid.
with put as (
  insert into receivables.prior_agreement_installment as p (
    agreement_id, customer_id, no, due_on, amount, paid_on, batch_id)
  select distinct on (a.id, i.no) a.id, a.customer_id, i.no, i.due_on, i.amount, i.paid_on, :batch
  from receivables.inbox_prior_agreement as i
  join receivables.prior_agreement as a on a.creditor_id = i.creditor_id and a.number = i.agreement_number
  where i.batch_id = :batch
  order by a.id, i.no, i.line
  on conflict (agreement_id, customer_id, no) do update
  set paid_on = excluded.paid_on
  where p.paid_on is null and excluded.paid_on is not null
  returning p.no
)
select count(*) from put
