-- What a payment that was not taken back paid of which payments of an agreement.
select i.number, i.due_on, sum(a.amount) as amount,
  coalesce(sum(a.amount) filter (where a.component <> 'principal'), 0) as charges
from receivables.v_agreed_installment as i
join receivables.v_allocation as a on a.receivable_id = i.receivable_id and a.customer_id = i.customer_id
join receivables.v_payment as p on p.id = a.payment_id and p.customer_id = a.customer_id
where i.agreement_id = :agreement and a.payment_id = :payment and p.reversed_at is null
group by i.number, i.due_on
having sum(a.amount) > 0
order by i.number
