-- Gives open payments of an agreement other due dates; a later one begins a new cycle.
with wanted as (
  select i.agreement_id, i.customer_id, i.number, i.receivable_id, w.due_on
  from unnest(cast(:numbers as int[]), cast(:dueOn as date[])) as w (number, due_on)
  join receivables.agreed_installment as i on i.agreement_id = :agreement and i.number = w.number
),
moved as (
  update receivables.receivable as r
  set due_on = w.due_on, cycle = case when w.due_on > r.due_on then r.cycle + 1 else r.cycle end, version = r.version + 1
  from wanted as w
  where r.id = w.receivable_id and r.customer_id = w.customer_id and r.state in ('open', 'placed')
    and r.due_on <> w.due_on
  returning r.id, r.customer_id, r.due_on
),
agreed as (
  update receivables.agreed_installment as i
  set due_on = m.due_on
  from moved as m
  where i.receivable_id = m.id and i.customer_id = m.customer_id
),
said as (
  insert into receivables.inbox_changed (receivable_id, customer_id) select id, customer_id from moved
)
select id from moved order by id
