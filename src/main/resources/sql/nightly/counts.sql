-- What the nights of one business date did, by step, outcome and reason.
select a.step_key, a.kind, a.outcome, a.reason, count(*) as count, min(a.seq) as seq
from ruler.v_action as a
where a.business_date = :date and (:all or a.creditor_id = any(:creditors))
group by a.step_key, a.kind, a.outcome, a.reason
union all
select w.step_key, w.kind, 'waited', w.reason, count(*), min(w.seq)
from ruler.v_waited as w
where w.business_date = :date and (:all or w.creditor_id = any(:creditors))
group by w.step_key, w.kind, w.reason
order by seq, step_key, outcome, reason
