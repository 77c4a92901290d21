with added as (
  insert into receivables.receivable (
    id, customer_id, creditor_id, contract_id, installment, due_on, principal, open_principal, batch_id
  )
  select nextval('receivables.receivable_seq'), k.customer_id, k.creditor_id, k.contract_id, i.installment, i.due_on,
    i.amount, i.amount, :batch
  from receivables.inbox_receivable as i
  join receivables.inbox_admitted as k on k.batch_id = :batch and k.line = i.contract_line
  where i.batch_id = :batch
  order by i.line
  on conflict (contract_id, installment) do nothing
  returning id, customer_id
)
insert into receivables.inbox_changed (receivable_id, customer_id)
select id, customer_id from added
