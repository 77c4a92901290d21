-- What walked debts met, in order; a debt that met nothing is one row without a step. Reads rehearsing_class of due dates and
-- rehearsed.
select c.receivable_id as walk, c.calendar_id, c.due_on, c.adjusted_on, c.customer_kind, c.profile, m.seq, m.on_date, m.outcome, m.reason,
  e.waiting
from rehearsing_class as c
left join rehearsed as e on e.receivable_id = c.receivable_id and e.stands
left join (
  select r.receivable_id, r.round, r.back_seq as seq, r.on_date, 'taken' as outcome,
    case when r.back_due < r.on_date then 'late' else 'due' end as reason
  from rehearsed as r
  where r.back_seq is not null
  union all
  select r.receivable_id, r.round, p.seq, r.on_date,
    case when p.why in ('after_due_date', 'met_late', 'overtaken') then 'superseded' else 'skipped' end, p.why
  from rehearsed as r
  cross join unnest(r.passed_seqs, r.passed_whys) as p (seq, why)
) as m on m.receivable_id = c.receivable_id
order by c.receivable_id desc, m.round, m.seq
