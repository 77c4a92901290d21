-- Money that matched nothing, in the order in which it came.
select u.id, c.code as creditor, u.amount, u.paid_on, u.reference, u.method, u.payer_tax_id, u.payer_name, u.code, u.state,
  u.payment_id
from receivables.v_unmatched as u
join creditors.v_creditor as c on c.id = u.creditor_id
where u.id > :after and (:all or u.creditor_id = any(:creditors))
-- conditions
order by u.id
limit :size
