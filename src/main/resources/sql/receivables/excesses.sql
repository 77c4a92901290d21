-- What payments left over as credit, with the debts they name that had ceased to be owed by their day: settled
-- by other money, given up, lessened or cancelled, and dated earlier. What two payments bring for the same quote is no
-- such thing: it was owed when it was first paid. unneeded = what the payment meant for the debt and did not settle.
with excess as materialized (
  select p.id, p.customer_id, p.creditor_id, p.receivable_id, p.quote_id, p.amount, p.paid_on,
    left_over.credit
  from receivables.payment as p
  cross join lateral (
    select sum(k.amount) as credit
    from receivables.credit as k
    where k.payment_id = p.id and k.customer_id = p.customer_id
  ) as left_over
  where p.id = any (:payments) and p.reversed_at is null and p.source <> 'credit' and left_over.credit > 0
),
named as (
  select e.id, l.receivable_id, sum(l.amount) as amount
  from excess as e
  join receivables.quote_line as l on l.quote_id = e.quote_id and l.customer_id = e.customer_id
  group by e.id, l.receivable_id
  union all
  select e.id, e.receivable_id, e.amount from excess as e where e.receivable_id is not null
  union all
  select e.id, part.receivable_id, part.amount
  from excess as e
  join receivables.payment_part as part on part.payment_id = e.id and part.customer_id = e.customer_id
)
select e.id as payment_id, e.customer_id, e.creditor_id, e.paid_on, e.quote_id, e.credit, r.id as receivable_id,
  k.number, r.installment, gone.gone_on, gone.why,
  taken.amount = 0 and (r.state = 'cancelled' or r.settled_on < e.paid_on) as wholly,
  n.amount - taken.amount as unneeded
from named as n
join excess as e on e.id = n.id
join receivables.receivable as r on r.id = n.receivable_id and r.customer_id = e.customer_id
join receivables.contract as k on k.id = r.contract_id and k.customer_id = r.customer_id
cross join lateral (
  select coalesce(sum(a.amount), 0) as amount
  from receivables.allocation as a
  where a.receivable_id = r.id and a.customer_id = r.customer_id and a.payment_id = e.id
) as taken
cross join lateral (
  select sum(g.amount) as amount, max(g.gone_on) as gone_on, (array_agg(g.why order by g.gone_on desc, g.why))[1] as why
  from (
    select a.amount, a.paid_on as gone_on, 'paid' as why
    from receivables.v_allocation as a
    join receivables.payment as p on p.id = a.payment_id and p.customer_id = a.customer_id
    where a.receivable_id = r.id and a.customer_id = r.customer_id and a.payment_id <> e.id and a.paid_on < e.paid_on
      and (e.quote_id is null or p.quote_id is distinct from e.quote_id)
    union all
    select c.amount, c.given_on, 'given_up'
    from receivables.v_adjustment as c
    where c.receivable_id = r.id and c.customer_id = r.customer_id and c.concession_id is not null
      and c.given_on < e.paid_on
    union all
    select case when o.after ->> 'state' = 'cancelled' then r.principal
        else (o.before ->> 'amount')::numeric - (o.after ->> 'amount')::numeric end,
      o.done_on, case o.operation when 'return' then 'returned' when 'cancel' then 'cancelled' else 'lessened' end
    from receivables.operation as o
    where o.contract_id = r.contract_id and o.receivable_id = r.id and o.done_on < e.paid_on
      and (o.after ->> 'state' = 'cancelled' and r.state = 'cancelled'
        or (o.before ->> 'amount')::numeric > (o.after ->> 'amount')::numeric)
  ) as g
) as gone
where gone.amount > 0 and n.amount > taken.amount
order by e.id, r.due_on, r.id
