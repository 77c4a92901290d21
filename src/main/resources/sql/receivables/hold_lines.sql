-- What a screen says of the holds of the CTE listed. Overlapping = other holds in force that share a debt with it.
select
  l.id as hold_id, l.customer_id, who.name as customer_name, l.creditor_id, c.brand, l.contract_id,
  k.number as contract_number, l.receivable_id, r.installment, l.kind, l.from_on, l.until_on,
  coalesce(l.review_on, l.until_on, l.from_on + 30) as review_on, l.reason, l.charges_run, l.placed_by, l.placed_at,
  l.mark_id, l.proof_name, l.released_on, l.released_by, d.debts, d.open_principal,
  (
    select count(*)
    from receivables.hold as o
    where o.customer_id = l.customer_id and o.id <> l.id and o.released_at is null and l.released_at is null
      and (o.creditor_id is null or l.creditor_id is null or o.creditor_id = l.creditor_id)
      and (o.contract_id is null or l.contract_id is null or o.contract_id = l.contract_id)
      and (o.receivable_id is null or l.receivable_id is null or o.receivable_id = l.receivable_id)
  ) as overlapping
from listed as l
join customers.v_customer as who on who.id = l.customer_id
left join creditors.v_creditor as c on c.id = l.creditor_id
left join receivables.contract as k on k.id = l.contract_id and k.customer_id = l.customer_id
left join receivables.receivable as r on r.id = l.receivable_id and r.customer_id = l.customer_id
cross join lateral (
  select count(*) as debts, coalesce(sum(h.open_principal), 0) as open_principal
  from receivables.receivable as h
  where h.customer_id = l.customer_id and (l.creditor_id is null or h.creditor_id = l.creditor_id)
    and (l.contract_id is null or h.contract_id = l.contract_id)
    and (l.receivable_id is null or h.id = l.receivable_id)
    and h.state not in ('settled', 'cancelled')
    and (:all or h.creditor_id = any(:creditors))
) as d
order by coalesce(l.review_on, l.until_on, l.from_on + 30), l.id
