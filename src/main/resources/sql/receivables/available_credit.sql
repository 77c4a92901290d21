-- A customer's credit at a creditor, less what waits to be granted back.
select coalesce((
    select sum(k.amount) from receivables.credit as k where k.customer_id = :customer and k.creditor_id = :creditor
  ), 0) - coalesce((
    select sum(f.amount)
    from receivables.refund as f
    where f.customer_id = :customer and f.creditor_id = :creditor and f.state = 'asked'
  ), 0) as amount
