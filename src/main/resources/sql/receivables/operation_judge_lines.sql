-- What speaks against whole lines, whatever the debts they mean: nobody can overrule it.
with offered as (
  select i.*, k.id as contract_id, k.customer_id, k.fine_percent as old_fine, k.interest_percent as old_interest
  from receivables.inbox_operation as i
  left join receivables.contract as k on k.creditor_id = i.creditor_id and k.number = i.contract_number
  where i.batch_id = :batch
    and (i.accepted or i.source is null or not (
      exists (select from receivables.operation as o
        where o.source = i.source and o.line = i.line and o.creditor_id = i.creditor_id)
      or exists (select from receivables.decision as d
        where d.source = i.source and d.line = i.line and d.creditor_id = i.creditor_id)))
)
insert into receivables.inbox_objection (batch_id, line, final, code, facts)
select :batch, o.line, true, 'contract_unknown', jsonb_build_object('contract', o.contract_number)
from offered as o
where o.contract_id is null
union all
select :batch, o.line, true, 'installment_unknown',
  jsonb_build_object('contract', o.contract_number, 'installment', o.installment)
from offered as o
where o.contract_id is not null and o.installment is not null
  and not exists (
    select from receivables.receivable as r where r.contract_id = o.contract_id and r.installment = o.installment)
union all
select :batch, o.line, true, 'contract_of_another_customer', jsonb_build_object('contract', o.contract_number)
from offered as o
join customers.v_customer as who on who.id = o.customer_id
where (o.tax_id is not null and o.tax_id is distinct from who.tax_id)
  or (o.customer_code is not null and not exists (
    select from customers.v_external_code as e
    where e.creditor_id = o.creditor_id and e.code = o.customer_code and e.customer_id = o.customer_id))
union all
-- L20, as for a contract that is new
select :batch, o.line, true, 'interest_above_l20',
  jsonb_build_object('interest', trim_scale(o.interest_percent)::text, 'limit', '1', 'rule', 'L20')
from offered as o
join customers.v_customer as who on who.id = o.customer_id
join creditors.v_creditor as c on c.id = o.creditor_id
where o.operation = 'change' and o.interest_percent > 1 and who.kind = 'individual' and not c.financial_institution
union all
select :batch, o.line, true, 'credit_note_with_other_values',
  jsonb_build_object('reference', n.reference, 'amount', n.amount::text)
from offered as o
join receivables.credit_note as n on n.creditor_id = o.creditor_id and n.reference = o.reference
where o.operation = 'return' and (n.amount <> o.amount or n.contract_id is distinct from o.contract_id)
union all
-- Terms of a contract of which something was paid already: what was settled would change.
select :batch, o.line, false, 'contract_partly_paid', jsonb_build_object('contract', o.contract_number)
from offered as o
where o.operation = 'change' and not o.accepted
  and ((o.fine_percent is not null and o.fine_percent is distinct from o.old_fine)
    or (o.interest_percent is not null and o.interest_percent is distinct from o.old_interest))
  and exists (
    select
    from receivables.receivable as r
    where r.contract_id = o.contract_id and r.state <> 'cancelled' and r.open_principal < r.principal)
