create view ruler.v_action as
select customer_id, receivable_id, step_key, cycle, creditor_id, version_id, seq, kind, business_date, outcome, reason,
  facts, recorded_at
from ruler.action;

create view ruler.v_position as
select p.receivable_id, p.customer_id, p.creditor_id, p.version_id, r.name as ruler_name, v.number as version_number,
  p.cycle, p.next_seq, s.step_key as next_step_key, s.kind as next_kind, p.next_on, p.waiting, p.last_taken_on,
  p.told_on
from ruler.position as p
join ruler.ruler_version as v on v.id = p.version_id
join ruler.ruler as r on r.id = v.ruler_id
left join ruler.step as s on s.version_id = p.version_id and s.seq = p.next_seq;

create view ruler.v_waited as
select business_date, receivable_id, customer_id, creditor_id, step_key, cycle, reason, facts, seq, kind
from ruler.waited;

-- What waits for a person. A call is waiting while it is the last step taken for a debt that is still open.
create view ruler.v_work as
select 'call' as kind, a.customer_id, a.creditor_id, a.business_date as since, a.receivable_id, a.reason as code, a.facts
from ruler.action as a
join ruler.position as p
  on p.customer_id = a.customer_id and p.receivable_id = a.receivable_id and p.cycle = a.cycle
  and p.next_seq = a.seq + 1 and p.last_taken_on = a.business_date
where a.kind = 'call' and a.outcome = 'taken'
union all
select 'blocked', p.customer_id, p.creditor_id, coalesce(p.last_taken_on, o.adjusted_on), p.receivable_id, p.waiting, '{}'
from ruler.position as p
join receivables.v_owed as o on o.receivable_id = p.receivable_id and o.customer_id = p.customer_id
where p.waiting in ('nobody_told', 'anchor');
