-- What waits for a person: calls, tasks in which a step ended, and debts whose ruler is stuck. A call waits while it is
-- the last step taken for a debt that is still on its ruler; work_on knows the day and leaves out what has expired or is
-- held. A task waits until somebody marks it done, as long as the debt is on its ruler in the same cycle; code is the
-- kind of its step.
create index action_task on ruler.action (business_date, creditor_id)
where kind in ('task', 'placement', 'protest', 'legal_handover') and outcome = 'taken';

create or replace view ruler.v_work as
select 'call' as kind, a.customer_id, a.creditor_id, a.business_date as since, a.receivable_id, a.reason as code, a.facts,
  a.step_key, a.cycle
from ruler.action as a
join ruler.position as p
  on p.customer_id = a.customer_id and p.receivable_id = a.receivable_id and p.cycle = a.cycle
  and p.last_taken_on = a.business_date
where a.kind = 'call' and a.outcome = 'taken'
union all
select 'task', a.customer_id, a.creditor_id, a.business_date, a.receivable_id, a.kind, a.facts, a.step_key, a.cycle
from ruler.action as a
join ruler.position as p
  on p.customer_id = a.customer_id and p.receivable_id = a.receivable_id and p.cycle = a.cycle
where a.kind in ('task', 'placement', 'protest', 'legal_handover') and a.outcome = 'taken'
  and not exists (
    select from ruler.task_done as d
    where d.customer_id = a.customer_id and d.receivable_id = a.receivable_id and d.step_key = a.step_key
      and d.cycle = a.cycle)
union all
select 'blocked', p.customer_id, p.creditor_id, coalesce(p.last_taken_on, o.adjusted_on), p.receivable_id, p.waiting, '{}',
  s.step_key, p.cycle
from ruler.position as p
join receivables.v_owed as o on o.receivable_id = p.receivable_id and o.customer_id = p.customer_id
left join ruler.step as s on s.version_id = p.version_id and s.seq = p.next_seq
where p.waiting in ('nobody_told', 'anchor', 'prerequisite', 'cannot_come', 'stopped');

-- The business day so many before, by each creditor's calendar: calls of later nights still wait, calls of that night and
-- before have expired. A call taken on a day off counts with the next business day.
create function ruler.calls_expired(on_date date)
returns table (creditor_id bigint, until date)
language sql stable parallel safe
begin atomic
  select c.id, past.date
  from creditors.v_creditor as c
  cross join ruler.v_policy as y
  join calendar.v_day as today on today.calendar_id = c.calendar_id and today.date = on_date
  join calendar.v_day as past
    on past.calendar_id = c.calendar_id and past.is_business and past.ordinal = today.ordinal - y.call_business_days;
end;

-- What waits for a person on a day, of the newest so many calls and tasks alone, whole nights at a time: a queue shows
-- its top, and need not read what lies far below.
create function ruler.work_on(on_date date, newest int, everyone boolean, creditors bigint[])
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
  where not exists (
    select from receivables.v_hold as h
    where h.customer_id = a.customer_id and h.creditor_id = a.creditor_id and h.receivable_id = a.receivable_id
      and h.from_on <= on_date and (h.until_on is null or h.until_on >= on_date))
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

-- Whether nothing lies below: of calls that have not expired and of tasks there are no more than so many.
create function ruler.work_is_whole(on_date date, newest int, everyone boolean, creditors bigint[]) returns boolean
language sql stable parallel safe
return
  not exists (
    select from ruler.action as a
    where a.kind = 'call' and a.outcome = 'taken' and (everyone or a.creditor_id = any(creditors))
      and a.business_date > (select min(x.until) from ruler.calls_expired(on_date) as x)
    offset newest)
  and not exists (
    select from ruler.action as a
    where a.kind in ('task', 'placement', 'protest', 'legal_handover') and a.outcome = 'taken'
      and (everyone or a.creditor_id = any(creditors))
    offset newest);

drop function ruler.newest_work(int, boolean, bigint[]);
