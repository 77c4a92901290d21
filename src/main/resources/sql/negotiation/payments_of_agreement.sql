-- The payments that count for an agreement, the newest first.
select a.payment_id, a.paid_on, sum(a.amount) as amount
from receivables.v_agreed_installment as i
join receivables.v_allocation as a on a.receivable_id = i.receivable_id and a.customer_id = i.customer_id
where i.agreement_id = :agreement
group by a.payment_id, a.paid_on
having sum(a.amount) > 0
order by a.paid_on desc, a.payment_id desc
limit 100
