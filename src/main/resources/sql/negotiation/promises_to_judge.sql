-- Promises about which a night may have something to say: no money came until the clearing was over, other money is there
-- than was seen, or their debts are gone. Of kept ones those of the last 60 days, whose money may still be taken back.
-- Nothing is judged for a creditor whose files did not come.
select p.id
from negotiation.promise as p
where p.id > :after
  and (p.state = 'open' or p.state = 'kept' and p.closed_on >= cast(:date as date) - 60)
  and not exists (select from creditors.v_pause as z where z.creditor_id = p.creditor_id)
  and (
    p.state = 'open' and p.clears_on < :date
    or p.paid <> (
      select coalesce(sum(m.amount), 0)
      from negotiation.promise_debt as d
      cross join lateral (
        select a.payment_id, a.paid_on, a.amount
        from receivables.v_allocation as a
        where a.receivable_id = d.receivable_id and a.customer_id = d.customer_id
        union all
        select b.payment_id, b.paid_on, b.amount
        from receivables.v_paid_back as b
        where b.receivable_id = d.receivable_id and b.customer_id = d.customer_id
      ) as m
      join receivables.v_payment as y on y.id = m.payment_id and y.customer_id = p.customer_id
      where d.promise_id = p.id and d.customer_id = p.customer_id and m.paid_on between p.made_on and p.counts_until
        and (m.paid_on > p.made_on or y.recorded_at >= p.made_at)
    )
    or p.state = 'open' and (
      select bool_or(r.state = 'in_agreement') or bool_and(r.state in ('settled', 'cancelled'))
      from negotiation.promise_debt as d
      join receivables.v_receivable as r on r.id = d.receivable_id and r.customer_id = d.customer_id
      where d.promise_id = p.id and d.customer_id = p.customer_id
    )
  )
order by p.id
limit :size
