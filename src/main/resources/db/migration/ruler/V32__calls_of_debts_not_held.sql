-- The same as before, only that holds are looked up by the customer: a third of what the queue took went into that.
-- What waits for a person on a day, of the newest so many calls and tasks alone, whole nights at a time: a queue shows
-- its top, and need not read what lies far below.
create or replace function ruler.work_on(on_date date, newest int, everyone boolean, creditors bigint[])
returns table (
  kind text, customer_id bigint, creditor_id bigint, since date, receivable_id bigint, code text, facts jsonb
)
language sql stable parallel safe
begin atomic
  select 'call', a.customer_id, a.creditor_id, a.business_date, a.receivable_id, a.reason, a.facts
  from (
    select c.customer_id, c.creditor_id, c.business_date, c.receivable_id, c.cycle, c.reason, c.facts
    from ruler.action as c
    where c.kind = 'call' and c.outcome = 'taken' and (everyone or c.creditor_id = any(creditors))
      and c.business_date > (select min(x.until) from ruler.calls_expired(on_date) as x)
    order by c.business_date desc
    fetch first newest rows with ties
  ) as a
  join ruler.calls_expired(on_date) as x on x.creditor_id = a.creditor_id and a.business_date > x.until
  join ruler.position as p
    on p.customer_id = a.customer_id and p.receivable_id = a.receivable_id and p.cycle = a.cycle
    and p.last_taken_on = a.business_date
  where not exists (select from receivables.holds_on(on_date, a.customer_id, a.creditor_id, a.receivable_id))
  union all
  select 'task', a.customer_id, a.creditor_id, a.business_date, a.receivable_id, a.kind, a.facts
  from (
    select c.customer_id, c.creditor_id, c.business_date, c.receivable_id, c.step_key, c.cycle, c.kind, c.facts
    from ruler.action as c
    where c.kind in ('task', 'placement', 'protest', 'legal_handover') and c.outcome = 'taken'
      and (everyone or c.creditor_id = any(creditors))
    order by c.business_date desc
    fetch first newest rows with ties
  ) as a
  join ruler.position as p
    on p.customer_id = a.customer_id and p.receivable_id = a.receivable_id and p.cycle = a.cycle
  where not exists (
    select from ruler.task_done as d
    where d.customer_id = a.customer_id and d.receivable_id = a.receivable_id and d.step_key = a.step_key
      and d.cycle = a.cycle)
  union all
  select w.kind, w.customer_id, w.creditor_id, w.since, w.receivable_id, w.code, w.facts
  from ruler.v_work as w
  where w.kind = 'blocked' and (everyone or w.creditor_id = any(creditors));
end;
