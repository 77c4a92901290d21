-- Some debts as the charges see them: with all that was settled of them, counter rows added in, by day; and with the days
-- on which nothing is charged, until_on null = until somebody ends it.
select o.receivable_id, o.due_on, o.adjusted_on, o.principal, coalesce(c.fine_percent, 0) as fine,
  coalesce(c.interest_percent, 0) as interest, c.correction_index, c.early_discount_percent, c.early_discount_days,
  who.kind = 'individual' as consumer, settled.components, settled.amounts, settled.settled_on, settled.given_up,
  stop.from_on, stop.until_on
from receivables.v_owed as o
join receivables.contract as c on c.id = o.contract_id and c.customer_id = o.customer_id
join customers.v_customer as who on who.id = o.customer_id
cross join lateral (
  select array_agg(d.component order by d.settled_on, d.component, d.given_up) as components,
    array_agg(d.amount order by d.settled_on, d.component, d.given_up) as amounts,
    array_agg(d.settled_on order by d.settled_on, d.component, d.given_up) as settled_on,
    array_agg(d.given_up order by d.settled_on, d.component, d.given_up) as given_up
  from (
    select s.component, s.settled_on, s.given_up, sum(s.amount) as amount
    from (
      select a.component, a.amount, a.paid_on as settled_on, false as given_up
      from receivables.allocation as a
      where a.receivable_id = o.receivable_id and a.customer_id = o.customer_id
      union all
      select j.component, j.amount, j.given_on, j.kind <> 'paid_back'
      from receivables.adjustment as j
      where j.receivable_id = o.receivable_id and j.customer_id = o.customer_id
    ) as s
    group by s.component, s.settled_on, s.given_up
    having sum(s.amount) <> 0
  ) as d
) as settled
cross join lateral (
  select array_agg(k.from_on order by k.from_on) as from_on, array_agg(k.until_on order by k.from_on) as until_on
  from receivables.v_charge_stop as k
  where k.receivable_id = o.receivable_id and k.customer_id = o.customer_id
) as stop
where o.receivable_id = any (:receivables)
order by o.due_on, o.receivable_id
