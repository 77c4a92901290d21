-- What waits for a person on a day because of promises, with the columns of ruler.work_on: promise_due = its next part falls
-- due after the day, until the next business day of the creditor's calendar, so the customer may be reminded;
-- promise_broken = judged since the last business day, something is still owed, and nothing was promised anew.
create function negotiation.work_on(on_date date, everyone boolean, creditors bigint[])
returns table (
  kind text, customer_id bigint, creditor_id bigint, since date, receivable_id bigint, code text, facts jsonb
)
language sql stable parallel safe
begin atomic
  select 'promise_due', p.customer_id, p.creditor_id, on_date, covered.receivable_id, p.state,
    jsonb_build_object('promise', p.id, 'openPrincipal', greatest(p.amount - p.paid, 0))
  from negotiation.promise as p
  join creditors.v_creditor as c on c.id = p.creditor_id
  join calendar.v_day as tomorrow on tomorrow.calendar_id = c.calendar_id and tomorrow.date = on_date + 1
  cross join lateral (
    select min(d.receivable_id) as receivable_id
    from negotiation.promise_debt as d
    where d.promise_id = p.id and d.customer_id = p.customer_id
  ) as covered
  where p.state = 'open' and p.next_due_on > on_date and p.next_due_on <= tomorrow.next_business
    and p.next_due_on <= on_date + 10 and (everyone or p.creditor_id = any(creditors))
  union all
  select 'promise_broken', p.customer_id, p.creditor_id, p.closed_on, covered.receivable_id, p.state,
    jsonb_build_object('promise', p.id, 'openPrincipal', p.amount - p.paid)
  from negotiation.promise as p
  join creditors.v_creditor as c on c.id = p.creditor_id
  cross join lateral (
    select max(w.date) as last_worked
    from calendar.v_day as w
    where w.calendar_id = c.calendar_id and w.is_business and w.date between on_date - 10 and on_date - 1
  ) as before
  cross join lateral (
    select min(d.receivable_id) as receivable_id
    from negotiation.promise_debt as d
    join receivables.v_receivable as r on r.id = d.receivable_id and r.customer_id = d.customer_id
    where d.promise_id = p.id and d.customer_id = p.customer_id and r.state in ('open', 'placed')
  ) as covered
  where p.state in ('broken', 'partly_kept') and p.closed_on between on_date - 10 and on_date
    and p.closed_on > before.last_worked and covered.receivable_id is not null
    and (everyone or p.creditor_id = any(creditors))
    and not exists (
      select from negotiation.promise as again
      where again.customer_id = p.customer_id and again.creditor_id = p.creditor_id and again.state = 'open');
end;
