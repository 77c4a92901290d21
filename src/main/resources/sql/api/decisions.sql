-- What files said of debts and people decide, in the order in which it came.
select d.id, nullif(d.customer_id, 0) as customer_id, c.code as creditor, d.contract_number, d.installment,
  d.receivable_id, d.operation, d.said::text as said, d.on_record::text as on_record, d.code, d.overrulable, d.batch_id,
  d.line, d.state, d.raised_at, d.decided_by, d.decided_at, d.reason
from receivables.v_decision as d
join creditors.v_creditor as c on c.id = d.creditor_id
where d.id > :after and (:all or d.creditor_id = any(:creditors))
-- conditions
order by d.id
limit :size
