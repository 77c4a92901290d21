-- Bills over some debts: from when until when each demands them. It ends with its last day, or when it is taken back.
select distinct l.receivable_id, q.id as quote_id, q.frozen_on,
  least(q.pays_until, gone.withdrawn_on) as until_on
from unnest(cast(:receivables as bigint[]), cast(:customers as bigint[])) as debt (receivable_id, customer_id)
join receivables.quote_line as l on l.receivable_id = debt.receivable_id and l.customer_id = debt.customer_id
join receivables.quote as q on q.id = l.quote_id and q.customer_id = l.customer_id and q.purpose = 'bill'
left join receivables.quote_withdrawal as gone on gone.quote_id = q.id and gone.customer_id = q.customer_id
