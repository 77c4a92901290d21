-- Writes a payment, with the policy it is settled by, unless the creditor has one with the same reference; then no row
-- comes back.
insert into receivables.payment (
  id, customer_id, creditor_id, contract_id, receivable_id, quote_id, amount, paid_on, reference, method, source, store,
  till, operator, recorded_by, allocation_order, residual_waiver
)
select nextval('receivables.payment_seq'), :customer, c.id, cast(:contract as bigint), cast(:receivable as bigint),
  cast(:quote as bigint), :amount, :paidOn, :reference, :method, :source, cast(:store as text), cast(:till as text),
  cast(:operator as text), :actor, c.allocation_order, c.residual_waiver
from creditors.v_creditor as c
where c.id = :creditor
on conflict (creditor_id, reference) where reversed_at is null do nothing
returning id
