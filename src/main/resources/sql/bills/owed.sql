-- What a customer owes today, the oldest first, with what pays it off; or the debts asked for, whatever became of them.
select o.receivable_id, o.creditor_id, c.brand as creditor, k.number as contract, k.product, o.installment, o.due_on,
  coalesce(d.total, 0) as total, coalesce(d.days_late, 0) as days_late
from receivables.v_owed as o
join receivables.v_contract as k on k.id = o.contract_id and k.customer_id = o.customer_id
join creditors.v_creditor as c on c.id = o.creditor_id
left join receivables.owed_on(:today) as d on d.receivable_id = o.receivable_id and d.customer_id = o.customer_id
where o.customer_id = :customer
  and (:all or o.creditor_id = any(:creditors))
  and case when cardinality(:debts::bigint[]) = 0 then o.state in ('open', 'placed')
           else o.receivable_id = any(:debts) end
order by c.brand, o.creditor_id, o.due_on, k.number, o.installment
limit 200
