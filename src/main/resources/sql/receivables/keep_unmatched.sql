-- Keeps money that matched nothing, once: the reference decides.
insert into receivables.unmatched (
  id, creditor_id, amount, paid_on, reference, method, source, payer_tax_id, payer_name, code, facts, kept_by
)
values (
  nextval('receivables.unmatched_seq'), :creditor, :amount, :paidOn, :reference, :method, :source, :payerTaxId,
  :payerName, :code, cast(:facts as jsonb), :actor
)
on conflict (creditor_id, reference) do nothing
returning id
