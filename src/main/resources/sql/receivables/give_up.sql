insert into receivables.adjustment (
  customer_id, creditor_id, receivable_id, component, kind, amount, given_on, payment_id, quote_id, concession_id,
  agreement_id, reason
)
select r.customer_id, r.creditor_id, r.id, row.component, row.kind, row.amount, row.given_on, row.payment_id, row.quote_id,
  row.concession_id, row.agreement_id, row.reason
from unnest(
  cast(:receivables as bigint[]), cast(:components as text[]), cast(:kinds as text[]), cast(:amounts as numeric[]),
  cast(:givenOn as date[]), cast(:payments as bigint[]), cast(:quotes as bigint[]), cast(:concessions as bigint[]),
  cast(:agreements as bigint[]), cast(:reasons as text[])
) as row (receivable_id, component, kind, amount, given_on, payment_id, quote_id, concession_id, agreement_id, reason)
join receivables.receivable as r on r.id = row.receivable_id
