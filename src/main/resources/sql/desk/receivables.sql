-- A page of a customer's receivables: the open ones oldest first, or the closed ones newest first; or the one asked for.
select
  o.receivable_id, o.creditor_id, c.brand as creditor, k.number as contract_number, k.product, k.sold_on,
  o.installment,
  (select greatest(count(*), max(s.installment)) from receivables.v_owed as s where s.contract_id = o.contract_id) as installments,
  o.due_on, o.adjusted_on, o.principal, o.open_principal, o.state, o.settled_on,
  coalesce(d.total, o.open_principal) as total, coalesce(d.days_late, 0) as days_late,
  p.version_id, p.ruler_name, p.version_number, p.next_kind, p.next_on, p.waiting, p.next_step_key
from receivables.v_owed as o
join receivables.v_contract as k on k.id = o.contract_id and k.customer_id = o.customer_id
join creditors.v_creditor as c on c.id = o.creditor_id
left join receivables.owed_on(:today) as d on d.receivable_id = o.receivable_id and d.customer_id = o.customer_id
left join ruler.v_position as p on p.receivable_id = o.receivable_id and p.customer_id = o.customer_id
where o.customer_id = :customer
  and (:all or o.creditor_id = any(:creditors))
  and case when :receivable = 0 then (o.state in ('settled', 'cancelled')) = :closed
           else o.receivable_id = :receivable end
order by case when :closed then :today - o.due_on else o.due_on - :today end, k.number, o.installment
limit :size offset :offset
