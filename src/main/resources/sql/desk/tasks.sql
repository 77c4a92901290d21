-- What steps of the ruler left for somebody to do about one customer, oldest first.
select w.receivable_id, w.since, w.code as kind, w.step_key, w.cycle, k.number as contract_number, k.product, r.installment
from ruler.v_work as w
join receivables.v_receivable as r on r.id = w.receivable_id and r.customer_id = w.customer_id
join receivables.v_contract as k on k.id = r.contract_id and k.customer_id = r.customer_id
where w.kind = 'task' and w.customer_id = :customer and (:all or w.creditor_id = any(:creditors))
order by w.since, w.receivable_id
