-- Writes the debts of an agreement, and what each of their components was when it was signed.
with component as (
  select row.*
  from unnest(
    cast(:receivables as bigint[]), cast(:components as text[]), cast(:due as numeric[]), cast(:asked as numeric[])
  ) with ordinality as row (receivable_id, component, due, asked, place)
),
debts as (
  insert into receivables.agreed_debt (agreement_id, customer_id, receivable_id, signed_on)
  select distinct :agreement, :customer, receivable_id, :today from component
)
insert into receivables.agreed_component (agreement_id, customer_id, place, receivable_id, component, due, asked)
select :agreement, :customer, place, receivable_id, component, due, asked from component
