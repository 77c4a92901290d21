-- A page of agreements, the newest first; where only late ones are wanted, those with a payment that was due before today.
with chosen as (
  select a.*
  from negotiation.agreement as a
  where a.state = any (:states) and a.id < :before and (:all or a.creditor_id = any (:creditors))
    and (not :late or exists (
      select
      from receivables.v_agreed_installment as i
      join receivables.v_receivable as r on r.id = i.receivable_id and r.customer_id = i.customer_id
      where i.agreement_id = a.id and i.customer_id = a.customer_id and r.state in ('open', 'placed') and r.due_on < :today
    ))
  order by a.id desc
  limit :most
),
-- include listed_agreement
select * from listed as l order by l.id desc
