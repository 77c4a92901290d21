-- Compares what a line says of its contract with the contract on record. A value the line leaves out contradicts nothing.
-- No file adds to the contract of an agreement.
with compared as (
  select i.line, k.id as contract_id, k.customer_id, k.creditor_id, i.number,
    k.customer_id = a.customer_id as same_customer,
    k.id in (select g.contract_id from receivables.agreed as g) as agreed,
    (i.product is null or i.product is not distinct from k.product)
    and (i.sold_on is null or i.sold_on is not distinct from k.sold_on)
    and (i.total is null or i.total is not distinct from k.total)
    and (i.fine_percent is null or i.fine_percent is not distinct from k.fine_percent)
    and (i.interest_percent is null or i.interest_percent is not distinct from k.interest_percent)
    and (i.correction_index is null or i.correction_index is not distinct from k.correction_index)
    and (i.early_discount_percent is null or i.early_discount_percent is not distinct from k.early_discount_percent)
    and (i.early_discount_days is null or i.early_discount_days is not distinct from k.early_discount_days)
    and (i.instrument is null or i.instrument is not distinct from k.instrument) as same_terms,
    jsonb_strip_nulls(jsonb_build_object(
      'contract', k.number, 'product', k.product, 'soldOn', k.sold_on, 'total', k.total::text,
      'finePercent', trim_scale(k.fine_percent)::text, 'interestPercent', trim_scale(k.interest_percent)::text,
      'correctionIndex', k.correction_index, 'earlyDiscountPercent', trim_scale(k.early_discount_percent)::text,
      'earlyDiscountDays', k.early_discount_days, 'instrument', k.instrument
    )) as on_record
  from receivables.inbox_contract as i
  join customers.inbox_admitted as a on a.batch_id = :batch and a.line = i.customer_line
  join receivables.contract as k on k.creditor_id = i.creditor_id and k.number = i.number
  where i.batch_id = :batch
),
admitted as (
  insert into receivables.inbox_admitted (batch_id, line, contract_id, customer_id, creditor_id)
  select :batch, line, contract_id, customer_id, creditor_id from compared where same_customer and same_terms and not agreed
)
insert into receivables.inbox_verdict (batch_id, line, part, outcome, code, facts)
select :batch, r.line, 'contract', 'conflict',
  case when c.agreed and c.same_customer then 'contract_of_agreement' when c.same_customer then 'contract_with_other_terms' else 'contract_of_another_customer' end,
  case when c.same_customer and not c.agreed then c.on_record else jsonb_build_object('contract', c.number) end
from compared as c
join receivables.inbox_receivable as r on r.batch_id = :batch and r.contract_line = c.line
where not (c.same_customer and c.same_terms and not c.agreed)
