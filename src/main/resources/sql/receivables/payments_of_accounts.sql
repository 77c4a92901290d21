-- The money that counts for some accounts, less what went back to the customer, and how each payment is settled.
select p.customer_id, p.creditor_id, p.id, p.contract_id, p.receivable_id, p.quote_id, p.paid_on, p.source = 'credit' as of_credit,
  p.allocation_order, p.residual_waiver,
  p.amount - coalesce((
    select sum(back.amount)
    from receivables.refund_part as back
    where back.payment_id = p.id and back.customer_id = p.customer_id
  ), 0) as amount
from unnest(cast(:customers as bigint[]), cast(:creditors as bigint[])) as account (customer_id, creditor_id)
join receivables.payment as p on p.customer_id = account.customer_id and p.creditor_id = account.creditor_id
where p.reversed_at is null
