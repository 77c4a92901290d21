-- What the rules must know before a hold is placed: whether anything is owed, the hold of the kind that is there
-- already, and since when an earlier claim without proof counts for one of the debts.
with wanted as (
  select cast(:customer as bigint) as customer_id, cast(:creditor as bigint) as creditor_id,
    cast(:contract as bigint) as contract_id, cast(:receivable as bigint) as receivable_id
)
select
  exists (
    select
    from receivables.receivable as r
    where r.customer_id = w.customer_id and (w.creditor_id is null or r.creditor_id = w.creditor_id)
      and (w.contract_id is null or r.contract_id = w.contract_id)
      and (w.receivable_id is null or r.id = w.receivable_id)
      and r.state not in ('settled', 'cancelled')
  ) as owed,
  same.id as same_id, same.until_on as same_until,
  (
    select max(h.from_on)
    from receivables.hold as h
    where h.customer_id = w.customer_id and h.kind = 'payment_claimed' and h.proof_file_id is null
      and (h.creditor_id is null or w.creditor_id is null or h.creditor_id = w.creditor_id)
      and (h.contract_id is null or w.contract_id is null or h.contract_id = w.contract_id)
      and (h.receivable_id is null or w.receivable_id is null or h.receivable_id = w.receivable_id)
  ) as proofless_on,
  coalesce((select c.calendar_id from creditors.v_creditor as c where c.id = w.creditor_id), 1) as calendar_id
from wanted as w
left join lateral (
  select h.id, h.until_on
  from receivables.hold as h
  where h.released_at is null and h.customer_id = w.customer_id and h.kind = :kind and h.mark_id is null
    and h.creditor_id is not distinct from w.creditor_id and h.contract_id is not distinct from w.contract_id
    and h.receivable_id is not distinct from w.receivable_id
  order by h.id
  limit 1
) as same on true
