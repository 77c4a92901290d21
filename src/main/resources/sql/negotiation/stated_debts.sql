-- Debts as papers name them, the oldest first.
select r.id, c.number, c.product, r.installment, r.due_on, r.state = 'settled' as settled,
  exists (select from receivables.v_guarantor as g where g.contract_id = c.id and g.released_on is null) as guaranteed
from receivables.v_receivable as r
join receivables.v_contract as c on c.id = r.contract_id and c.customer_id = r.customer_id
where r.id = any(:receivables)
order by r.due_on, r.id
