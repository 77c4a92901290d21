-- Writes an agreement, with the payments that are there, and the contract of its installments.
with contract as (
  insert into receivables.contract (
    id, customer_id, creditor_id, number, sold_on, signed_on, total, fine_percent, interest_percent
  )
  values (
    nextval('receivables.contract_seq'), :customer, :creditor, :number, :today, :today, :total, :fine, :interest
  )
  returning id
),
agreed as (
  insert into receivables.agreed (agreement_id, customer_id, creditor_id, contract_id, signed_on, placed_by)
  select :agreement, :customer, :creditor, id, :today, :actor from contract
  returning agreement_id, customer_id
),
known as (
  insert into receivables.agreed_payment (agreement_id, customer_id, payment_id)
  select a.agreement_id, a.customer_id, p.id
  from agreed as a
  join receivables.payment as p on p.customer_id = a.customer_id and p.creditor_id = :creditor and p.reversed_at is null
)
select id from contract
