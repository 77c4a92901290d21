-- An installment that was known already is now called disputed: no hold is placed from a file that says it again, but
-- the line leaves a note, so that nothing is silently dropped.
insert into receivables.inbox_verdict (batch_id, line, part, outcome, code, facts)
select :batch, i.line, 'receivable', 'note', 'dispute_not_taken',
  jsonb_build_object('contract', c.number, 'installment', r.installment)
from receivables.inbox_receivable as i
join receivables.inbox_admitted as k on k.batch_id = :batch and k.line = i.contract_line
join receivables.receivable as r on r.contract_id = k.contract_id and r.installment = i.installment
join receivables.contract as c on c.id = r.contract_id and c.customer_id = r.customer_id
where i.batch_id = :batch and i.disputed and r.batch_id is distinct from :batch
  and not exists (
    select
    from receivables.hold as h
    where h.receivable_id = r.id and h.customer_id = r.customer_id and h.kind = 'dispute'
  )
