-- What a customer said he will pay, and what his word was worth, over the creditors that may be seen: a kept promise counts
-- for 100, a partly kept one for 50 (negotiation.v_promise_score).
select p.open, p.amount, p.paid, p.next_due_on, p.kept, p.partly_kept, p.broken,
  round((p.kept * 100 + p.partly_kept * 50)::numeric / nullif(p.kept + p.partly_kept + p.broken, 0))::int as score
from (
  select count(*) filter (where v.state = 'open') as open,
    coalesce(sum(v.amount) filter (where v.state = 'open'), 0) as amount,
    coalesce(sum(v.paid) filter (where v.state = 'open'), 0) as paid, min(v.next_due_on) as next_due_on,
    count(*) filter (where v.state = 'kept') as kept, count(*) filter (where v.state = 'partly_kept') as partly_kept,
    count(*) filter (where v.state = 'broken') as broken
  from negotiation.v_promise as v
  where v.customer_id = :customer and (:all or v.creditor_id = any(:creditors))
) as p
