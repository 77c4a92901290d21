-- A page of the portfolio, receivable by receivable. What a row shows is worked out for the rows of the page alone.
-- page
select
  r.id as receivable_id, r.customer_id, w.name as customer, w.kind, w.tax_id, c.brand as creditor, k.number as contract,
  k.product, r.installment, r.due_on, coalesce(d.days_late, 0) as days_late, r.state, r.open_principal as principal,
  coalesce(d.total, r.open_principal) as total, p.next_kind, p.next_on, p.waiting,
  array(select distinct h.kind from receivables.v_hold as h
        where h.receivable_id = r.id and h.customer_id = r.customer_id order by h.kind) as holds
from page as r
join customers.v_customer as w on w.id = r.customer_id
join creditors.v_creditor as c on c.id = r.creditor_id
join receivables.v_contract as k on k.id = r.contract_id and k.customer_id = r.customer_id
left join lateral (
  select d.days_late, d.total from receivables.owed_on(:today) as d
  where d.receivable_id = r.id and d.customer_id = r.customer_id
) as d on true
left join ruler.v_position as p on p.receivable_id = r.id and p.customer_id = r.customer_id
-- order
