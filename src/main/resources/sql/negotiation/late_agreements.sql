-- Standing agreements with a payment that is so late that they may be broken, in the order of their keys. Those of creditors whose expected
-- files did not come are left out: their money may be on its way.
select a.id
from negotiation.agreement as a
join negotiation.offer as o on o.id = a.offer_id and o.customer_id = a.customer_id
where a.state in ('accepted', 'active') and a.id > :after
  and not exists (select from creditors.v_pause as z where z.creditor_id = a.creditor_id and z.from_on <= :on)
  and exists (
    select
    from receivables.v_agreed_installment as i
    join receivables.v_receivable as r on r.id = i.receivable_id and r.customer_id = i.customer_id
    where i.agreement_id = a.id and i.customer_id = a.customer_id and r.state in ('open', 'placed')
      and (i.due_on + case when a.state = 'accepted' then o.lapse_days else o.break_days end < :on
        or i.due_on < :on and a.state = 'active' and o.break_missed is not null)
  )
order by a.id
limit :most
