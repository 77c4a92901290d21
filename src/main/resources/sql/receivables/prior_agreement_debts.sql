-- Debts that an agreement in force replaces: they are not chased.
with meant as materialized (
  select distinct on (r.id) r.id, r.customer_id, r.creditor_id, a.id as agreement_id, a.number
  from receivables.inbox_prior as i
  join receivables.contract as k on k.creditor_id = i.creditor_id and k.number = i.contract_number
  join receivables.receivable as r on r.contract_id = k.id and r.installment = i.installment and r.state = 'open'
  join receivables.prior_agreement as a
    on a.creditor_id = i.creditor_id and a.number = i.agreement_number and a.customer_id = r.customer_id
  where i.batch_id = :batch and i.agreement_number is not null
  order by r.id, i.line
),
linked as (
  insert into receivables.prior_agreement_debt (agreement_id, customer_id, receivable_id, batch_id)
  select agreement_id, customer_id, id, :batch from meant
  on conflict (receivable_id, customer_id) do update
  set agreement_id = excluded.agreement_id, batch_id = excluded.batch_id
),
moved as (
  update receivables.receivable as r
  set state = 'in_agreement', version = r.version + 1
  from meant as m
  where r.id = m.id and r.customer_id = m.customer_id
  returning r.id, r.customer_id, r.creditor_id, m.number
),
journaled as (
  insert into journal.inbox_entry (customer_id, creditor_id, actor, subject, subject_id, code, facts)
  select customer_id, creditor_id, 'import', 'receivable', id, 'prior_agreement_known',
    jsonb_build_object('agreement', number, 'import', :batch)
  from moved
),
said as (
  insert into receivables.inbox_changed (receivable_id, customer_id) select id, customer_id from moved
)
select count(*) from moved
