-- Writes a hold unless the same one is in force; then no row comes back.
insert into receivables.hold (
  id, customer_id, creditor_id, contract_id, receivable_id, kind, from_on, until_on, review_on, reason, charges_run,
  proof_file_id, proof_name, proof_type, mark_id, placed_by, placed_at
)
values (
  nextval('receivables.hold_seq'), :customer, :creditor, :contract, :receivable, :kind, :from, :until, :review, :reason,
  :chargesRun, :proofFile, :proofName, :proofType, :mark, :by, :at
)
on conflict do nothing
returning id
