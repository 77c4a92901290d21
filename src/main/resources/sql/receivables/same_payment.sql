-- The payment that has this reference, when it says the same. Its parts are written as {receivable=amount, …}.
select p.id
from receivables.payment as p
where p.creditor_id = :creditor and p.reference = :reference and p.reversed_at is null
  and p.customer_id = :customer and p.amount = :amount and p.paid_on = :paidOn and p.method = :method
  and p.contract_id is not distinct from cast(:contract as bigint)
  and p.receivable_id is not distinct from cast(:receivable as bigint)
  and p.quote_id is not distinct from cast(:quote as bigint)
  and (
    select '{' || coalesce(string_agg(part.receivable_id || '=' || part.amount, ', ' order by part.receivable_id), '')
      || '}'
    from receivables.payment_part as part
    where part.payment_id = p.id and part.customer_id = p.customer_id
  ) = :parts
