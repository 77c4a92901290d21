-- Why the ruler waits for this customer, each hold once, with the receivables it holds.
select h.hold_id, h.kind, h.from_on, h.until_on, h.reason, min(h.creditor_id) as creditor_id,
  array_agg(h.receivable_id order by h.receivable_id) as receivables
from receivables.v_hold as h
where h.customer_id = :customer and (:all or h.creditor_id = any(:creditors))
group by h.hold_id, h.kind, h.from_on, h.until_on, h.reason
order by h.from_on desc, h.hold_id desc
