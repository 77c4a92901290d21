select r.id, r.installment, r.due_on, r.principal, r.open_principal, r.state,
  exists (
    select
    from receivables.hold as h
    where h.customer_id = r.customer_id and h.released_at is null
      and (h.creditor_id is null or h.creditor_id = r.creditor_id)
      and (h.contract_id is null or h.contract_id = r.contract_id)
      and (h.receivable_id is null or h.receivable_id = r.id)
  ) as held,
  exists (
    select from receivables.write_off as w where w.receivable_id = r.id and w.state = 'approved'
  ) as written_off
from receivables.receivable as r
where r.contract_id = :contract
order by r.installment
