insert into receivables.concession (
  id, customer_id, creditor_id, receivable_id, kind, component, amount, given_on, reason, given_by
)
values (
  nextval('receivables.concession_seq'), :customer, :creditor, :receivable, :kind, cast(:component as text), :amount,
  :givenOn, :reason, :actor
)
returning id
