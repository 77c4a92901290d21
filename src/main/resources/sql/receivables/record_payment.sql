-- Writes a payment unless the creditor has one with the same reference; then no row comes back.
insert into receivables.payment (
  id, customer_id, creditor_id, contract_id, receivable_id, quote_id, amount, paid_on, reference, method, source, store,
  till, operator, recorded_by
)
values (
  nextval('receivables.payment_seq'), :customer, :creditor, cast(:contract as bigint), cast(:receivable as bigint),
  cast(:quote as bigint), :amount, :paidOn, :reference, :method, :source, :store, :till, :operator, :actor
)
on conflict (creditor_id, reference) where reversed_at is null do nothing
returning id
