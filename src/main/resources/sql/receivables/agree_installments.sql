-- Writes the payments of an agreement as receivables, the entry first.
with payment as (
  select row.*, nextval('receivables.receivable_seq') as id
  from unnest(
    cast(:numbers as int[]), cast(:dueOn as date[]), cast(:amortizations as numeric[]), cast(:interests as numeric[])
  ) with ordinality as row (number, due_on, amortization, interest, place)
),
receivable as (
  insert into receivables.receivable (
    id, customer_id, creditor_id, contract_id, installment, due_on, principal, open_principal, agreement_id
  )
  select id, :customer, :creditor, :contract, place, due_on, amortization + interest, amortization + interest, :agreement
  from payment
),
said as (
  insert into receivables.inbox_changed (receivable_id, customer_id) select id, :customer from payment
)
insert into receivables.agreed_installment (
  agreement_id, customer_id, number, receivable_id, due_on, amortization, interest
)
select :agreement, :customer, number, id, due_on, amortization, interest
from payment
order by place
returning number, receivable_id
