-- Writes a payment unless the creditor has one with the same reference; then no row comes back.
insert into receivables.payment
  (id, customer_id, creditor_id, contract_id, receivable_id, amount, paid_on, reference, method, recorded_by)
select nextval('receivables.payment_seq'), r.customer_id, r.creditor_id, r.contract_id, r.id, :amount, :paidOn,
  :reference, :method, :actor
from receivables.receivable as r
where r.id = :receivable
on conflict (creditor_id, reference) where reversed_at is null do nothing
returning id
