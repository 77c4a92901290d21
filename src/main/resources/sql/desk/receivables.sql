-- A page of a customer's receivables: the open ones oldest first and those that an agreement replaces last, or the closed
-- ones newest first; or the one asked for. agreement = the number of what replaces it; paid_back = of it, through that.
select
  o.receivable_id, o.creditor_id, c.brand as creditor, k.number as contract_number, k.product, k.sold_on,
  o.installment,
  (select greatest(count(*), max(s.installment)) from receivables.v_owed as s where s.contract_id = o.contract_id) as installments,
  o.due_on, o.adjusted_on, o.principal, o.open_principal, o.state, o.settled_on,
  coalesce(d.total, o.open_principal) as total, coalesce(d.days_late, 0) as days_late,
  p.version_id, p.ruler_name, p.version_number, p.next_kind, p.next_on, p.waiting, p.next_step_key, o.of_agreement,
  agreed.number as agreement, coalesce(agreed.paid_back, 0) as paid_back
from receivables.v_owed as o
join receivables.v_contract as k on k.id = o.contract_id and k.customer_id = o.customer_id
join creditors.v_creditor as c on c.id = o.creditor_id
left join receivables.owed_on(:today) as d on d.receivable_id = o.receivable_id and d.customer_id = o.customer_id
left join ruler.v_position as p on p.receivable_id = o.receivable_id and p.customer_id = o.customer_id
left join lateral (
  select g.number, (
    select sum(b.amount)
    from receivables.v_paid_back as b
    where b.receivable_id = o.receivable_id and b.customer_id = o.customer_id and b.agreement_id = a.agreement_id
  ) as paid_back
  from receivables.v_agreed_debt as d
  join receivables.v_agreed as a on a.agreement_id = d.agreement_id and a.customer_id = d.customer_id
  join receivables.v_contract as g on g.id = a.contract_id and g.customer_id = a.customer_id
  where o.replaced and d.receivable_id = o.receivable_id and d.customer_id = o.customer_id and d.ended_on is null
  order by a.signed_on desc, a.agreement_id desc
  limit 1
) as agreed on true
where o.customer_id = :customer
  and (:all or o.creditor_id = any(:creditors))
  and case when :receivable = 0 then (o.state in ('settled', 'cancelled')) = :closed
           else o.receivable_id = :receivable end
order by not :closed and o.replaced, case when :closed then :today - o.due_on else o.due_on - :today end, k.number, o.installment
limit :size offset :offset
