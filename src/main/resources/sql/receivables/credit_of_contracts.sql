-- What payments of some contracts have left over so far, counter rows added in.
select p.contract_id, p.customer_id, p.creditor_id, c.payment_id, sum(c.amount) as amount
from receivables.payment as p
join receivables.credit as c on c.payment_id = p.id and c.customer_id = p.customer_id
where p.contract_id = any (:contracts)
group by p.contract_id, p.customer_id, p.creditor_id, c.payment_id
having sum(c.amount) <> 0
