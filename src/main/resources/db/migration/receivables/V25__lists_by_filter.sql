-- Lists that a filter narrows to few debts begin at the filter.
create index hold_by_kind on receivables.hold (kind, customer_id) where released_at is null;
create index write_off_approved on receivables.write_off (receivable_id, customer_id) where state = 'approved';

-- States that few debts are in, and the closed ones by amount.
create index receivable_in_few_states on receivables.receivable (state, due_on, id)
where state in ('in_agreement', 'placed', 'cancelled');
create index receivable_closed_by_amount on receivables.receivable (open_principal, id)
where state in ('settled', 'cancelled');

-- What a customer owes in all is added up from the index alone.
create index receivable_owing on receivables.receivable (customer_id, creditor_id) include (open_principal)
where state not in ('settled', 'cancelled');
