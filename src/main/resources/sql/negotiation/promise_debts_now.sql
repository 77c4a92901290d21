-- What became of the debts of some promises; settled_on = the day of the last, when none of them is owed any more.
select d.promise_id, bool_or(r.state = 'in_agreement') as in_agreement,
  bool_and(r.state in ('settled', 'cancelled')) as gone,
  case when bool_and(r.state in ('settled', 'cancelled')) then max(r.settled_on) end as settled_on
from negotiation.promise_debt as d
join receivables.v_receivable as r on r.id = d.receivable_id and r.customer_id = d.customer_id
where d.promise_id = any(:promises)
group by d.promise_id
