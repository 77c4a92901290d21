-- Agreements in force, by the debts they replace or by the customer that their schedule names.
with named as (
  select i.line, i.creditor_id, i.agreement_number as number, i.agreed_on, k.customer_id
  from receivables.inbox_prior as i
  join receivables.contract as k on k.creditor_id = i.creditor_id and k.number = i.contract_number
  join receivables.receivable as r on r.contract_id = k.id and r.installment = i.installment and r.state = 'open'
  where i.batch_id = :batch and i.agreement_number is not null
  union all
  select i.line, i.creditor_id, i.agreement_number, i.agreed_on,
    customers.known(i.tax_id, i.creditor_id, i.customer_code)
  from receivables.inbox_prior_agreement as i
  where i.batch_id = :batch
),
put as (
  insert into receivables.prior_agreement (customer_id, creditor_id, number, agreed_on, batch_id)
  select distinct on (creditor_id, number) customer_id, creditor_id, number, coalesce(agreed_on, :today), :batch
  from named
  where customer_id is not null
  order by creditor_id, number, agreed_on is null, line
  on conflict (creditor_id, number) do nothing
  returning id
)
select count(*) from put
