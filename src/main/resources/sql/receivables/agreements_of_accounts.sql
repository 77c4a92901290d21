-- The agreements of some accounts, in the order in which they were signed, with the payments that each knew of.
select a.customer_id, a.creditor_id, a.agreement_id, a.signed_on, a.ended_on, a.discounts,
  (
    select array_agg(p.payment_id)
    from receivables.agreed_payment as p
    where p.agreement_id = a.agreement_id and p.customer_id = a.customer_id
  ) as known
from unnest(cast(:customers as bigint[]), cast(:creditors as bigint[])) as account (customer_id, creditor_id)
join receivables.agreed as a on a.customer_id = account.customer_id and a.creditor_id = account.creditor_id
order by a.signed_on, a.agreement_id
