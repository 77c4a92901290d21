-- How much waits for somebody, by what it is, over the creditors that may be seen, and since when the oldest waits.
select case w.kind when 'call' then 'calls' when 'task' then 'tasks' else 'stuck' end as what,
  count(distinct w.customer_id) as count, min(w.since) as since
from ruler.work_on(:today, 2000, :all, :creditors) as w
group by w.kind
union all
select 'holds_ending', count(distinct h.hold_id), cast(null as date)
from receivables.v_hold as h
where h.until_on between :today and cast(:today as date) + 3 and (:all or h.creditor_id = any(:creditors))
union all
select 'holds_forgotten', count(distinct h.hold_id), min(h.review_on)
from receivables.v_hold as h
where h.review_on < :today and h.mark_id is null and (:all or h.creditor_id = any(:creditors))
union all
select 'marks_' || which.list, count(*), min(m.review_on) filter (where m.review_on < :today)
from customers.v_mark as m
join (values ('forgotten', date '0001-01-01', cast(:today as date) - 1), ('due', :today, cast(:today as date) + 7))
  as which (list, first, last) on m.review_on between which.first and which.last
where m.removed_at is null and (m.until_on is null or m.until_on >= :today)
  and (:all or exists (
    select from receivables.v_receivable as r where r.customer_id = m.customer_id and r.creditor_id = any(:creditors)))
group by which.list
union all
select 'unmatched', count(*), min(u.paid_on)
from receivables.v_unmatched as u
where u.state = 'open' and (:all or u.creditor_id = any(:creditors))
union all
select 'refunds', count(*), min(f.asked_on)
from receivables.v_refund as f
where f.state in ('asked', 'granted') and (:all or f.creditor_id = any(:creditors))
union all
select 'write_offs', count(*), min(w.proposed_on)
from receivables.v_write_off as w
where w.state = 'proposed' and (:all or w.creditor_id = any(:creditors))
union all
select 'decisions', count(*), min((d.raised_at at time zone :zone)::date)
from receivables.v_decision as d
where d.state = 'pending' and (:all or d.creditor_id = any(:creditors))
union all
select 'feeds', count(*), min(p.from_on)
from creditors.v_pause as p
where :all or p.creditor_id = any(:creditors)
union all
select 'bills', count(*), min(b.issued_on)
from bills.v_bill as b
where b.state = 'rejected' and (:all or b.creditor_id = any(:creditors))
  and exists (select from bills.v_bill_line as l
              join receivables.v_receivable as r on r.id = l.receivable_id and r.customer_id = l.customer_id
              where l.bill_id = b.id and l.customer_id = b.customer_id and r.state = 'open')
