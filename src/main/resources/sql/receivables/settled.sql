-- What was settled of some debts, counter rows added in.
select s.receivable_id, s.component, s.settled_on, s.given_up, sum(s.amount) as amount
from (
  select a.receivable_id, a.component, a.amount, a.paid_on as settled_on, false as given_up
  from receivables.allocation as a
  where a.receivable_id = any (:receivables)
  union all
  select j.receivable_id, j.component, j.amount, j.given_on, j.kind <> 'paid_back'
  from receivables.adjustment as j
  where j.receivable_id = any (:receivables)
) as s
group by s.receivable_id, s.component, s.settled_on, s.given_up
having sum(s.amount) <> 0
order by s.receivable_id, s.settled_on
