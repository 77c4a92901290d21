-- State of debts and customers that nobody knows comes back, that of a contract that belongs to somebody else too, and so does an agreement of a debt that is not open, and a hold of what an agreement of ours has fixed.
insert into receivables.inbox_verdict (batch_id, line, part, outcome, code, facts)
select :batch, i.line, 'prior', 'refused',
  case when k.id is null then 'contract_unknown' when r.id is null then 'installment_unknown'
    when whose.other then 'contract_of_another_customer' else 'debt_not_open' end,
  jsonb_strip_nulls(jsonb_build_object('contract', i.contract_number, 'installment', i.installment, 'state', r.state))
from receivables.inbox_prior as i
left join receivables.contract as k on k.creditor_id = i.creditor_id and k.number = i.contract_number
left join receivables.receivable as r on r.contract_id = k.id and r.installment = i.installment
left join customers.v_customer as who on who.id = k.customer_id
cross join lateral (
  select (i.tax_id is not null and i.tax_id is distinct from who.tax_id)
    or (i.customer_code is not null and not exists (
      select from customers.v_external_code as e
      where e.creditor_id = i.creditor_id and e.code = i.customer_code and e.customer_id = k.customer_id)) as other
) as whose
left join receivables.prior_agreement_debt as d on d.receivable_id = r.id and d.customer_id = r.customer_id
left join receivables.prior_agreement as a on a.id = d.agreement_id and a.customer_id = d.customer_id
where i.batch_id = :batch
  and (r.id is null or whose.other or (i.agreement_number is not null and r.state <> 'open'
    and a.number is distinct from i.agreement_number))
union all
select :batch, i.line, 'prior', 'refused', case when r.agreement_id is null then 'in_agreement' else 'installment_of_agreement' end,
  jsonb_build_object('contract', i.contract_number, 'installment', i.installment, 'agreement', a.number)
from receivables.inbox_prior as i
join receivables.contract as k on k.creditor_id = i.creditor_id and k.number = i.contract_number
join receivables.receivable as r on r.contract_id = k.id and r.installment = i.installment
cross join lateral (
  select c.number
  from receivables.agreed as g
  join receivables.contract as c on c.id = g.contract_id and c.customer_id = g.customer_id
  where g.customer_id = r.customer_id and (g.agreement_id = r.agreement_id or (r.agreement_id is null and exists (
    select
    from receivables.agreed_debt as d
    where d.agreement_id = g.agreement_id and d.receivable_id = r.id and d.customer_id = r.customer_id
      and d.ended_on is null)))
  order by g.signed_on desc, g.agreement_id desc
  limit 1
) as a
where i.batch_id = :batch and i.hold_kind is not null
  and (r.agreement_id is not null or r.state = 'in_agreement' and r.agreed_on is not null)
union all
select :batch, i.line, 'prior', 'refused', 'customer_unknown', '{}'
from receivables.inbox_prior_contact as i
where i.batch_id = :batch and customers.known(i.tax_id, i.creditor_id, i.customer_code) is null
union all
select :batch, i.line, 'prior', 'refused', 'agreement_unknown', jsonb_build_object('agreement', i.agreement_number)
from receivables.inbox_prior_agreement as i
where i.batch_id = :batch
  and customers.known(i.tax_id, i.creditor_id, i.customer_code) is null
  and not exists (
    select from receivables.prior_agreement as a
    where a.creditor_id = i.creditor_id and a.number = i.agreement_number)
  and not exists (
    select from receivables.inbox_prior as p
    join receivables.contract as k on k.creditor_id = p.creditor_id and k.number = p.contract_number
    where p.batch_id = :batch and p.creditor_id = i.creditor_id and p.agreement_number = i.agreement_number)
