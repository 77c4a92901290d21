-- Standing agreements with a payment that is due and not paid, in the order of their keys. Those of creditors whose expected
-- files did not come are left out: their money may be on its way.
select a.id
from negotiation.agreement as a
where a.state in ('accepted', 'active') and a.id > :after
  and not exists (select from creditors.v_pause as z where z.creditor_id = a.creditor_id and z.from_on <= :on)
  and exists (
    select
    from receivables.v_agreed_installment as i
    join receivables.v_receivable as r on r.id = i.receivable_id and r.customer_id = i.customer_id
    where i.agreement_id = a.id and i.customer_id = a.customer_id and i.due_on < :on and r.state in ('open', 'placed')
  )
order by a.id
limit :most
