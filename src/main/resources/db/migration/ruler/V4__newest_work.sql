-- Calls that were taken, by night: where the queue begins to read.
create index action_called on ruler.action (business_date, creditor_id) where kind = 'call' and outcome = 'taken';

-- The same as v_work, of the newest so many calls alone, whole nights at a time: a queue shows its top, and need not read what lies far below.
create function ruler.newest_work(newest int, everyone boolean, creditors bigint[])
returns table (
  kind text, customer_id bigint, creditor_id bigint, since date, receivable_id bigint, code text, facts jsonb
)
language sql stable parallel safe
begin atomic
  select 'call', a.customer_id, a.creditor_id, a.business_date, a.receivable_id, a.reason, a.facts
  from (
    select c.customer_id, c.creditor_id, c.business_date, c.receivable_id, c.cycle, c.seq, c.reason, c.facts
    from ruler.action as c
    where c.kind = 'call' and c.outcome = 'taken' and (everyone or c.creditor_id = any(creditors))
    order by c.business_date desc
    fetch first newest rows with ties
  ) as a
  join ruler.position as p
    on p.customer_id = a.customer_id and p.receivable_id = a.receivable_id and p.cycle = a.cycle
    and p.next_seq = a.seq + 1 and p.last_taken_on = a.business_date
  union all
  select w.kind, w.customer_id, w.creditor_id, w.since, w.receivable_id, w.code, w.facts
  from ruler.v_work as w
  where w.kind <> 'call' and (everyone or w.creditor_id = any(creditors));
end;
