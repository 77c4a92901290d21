-- Receivables as they are stored: for lists and counts that need neither calendar nor creditor.
create view receivables.v_receivable as
select id, customer_id, creditor_id, contract_id, installment, due_on, principal, open_principal, state, cycle,
  settled_on, batch_id
from receivables.receivable;

-- Lists page by key: (due_on, id) or (open_principal, id). The included columns answer counts and sums from the index.
create index receivable_open_by_due on receivables.receivable (due_on, id)
include (creditor_id, customer_id, open_principal) where state not in ('settled', 'cancelled');
create index receivable_open_by_amount on receivables.receivable (open_principal, id)
where state not in ('settled', 'cancelled');
create index receivable_closed_by_due on receivables.receivable (due_on, id) where state in ('settled', 'cancelled');
create index receivable_by_creditor on receivables.receivable (creditor_id, due_on, id);
