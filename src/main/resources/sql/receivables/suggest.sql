-- Debts that money may be meant for: of the payer, of a contract that the reference names, or open debts of the creditor
-- that were worth just this on the day. Each by an index; the likeliest first. For a debt that an agreement replaces its
-- installments stand.
with money as (
  select u.* from receivables.unmatched as u where u.id = :unmatched
),
meant as (
  select r.id, r.customer_id
  from money as m
  join customers.v_customer as c on c.tax_id = m.payer_tax_id
  join receivables.receivable as r on r.customer_id = c.id and r.creditor_id = m.creditor_id
  union
  select r.id, r.customer_id
  from money as m
  cross join lateral regexp_split_to_table(m.reference || ' ' || coalesce(m.facts ->> 'text', ''), '[^0-9A-Za-z./-]+') as word
  join receivables.contract as k on k.creditor_id = m.creditor_id and k.number = word
  join receivables.receivable as r on r.contract_id = k.id and r.customer_id = k.customer_id
  union
  (select r.id, r.customer_id
   from money as m
   join receivables.receivable as r on r.creditor_id = m.creditor_id and r.open_principal = m.amount
   where r.state not in ('settled', 'cancelled')
   order by r.due_on
   limit 20)
),
standing as (
  select m.id, m.customer_id from meant as m
  union
  select i.receivable_id, i.customer_id
  from meant as m
  join receivables.agreed_debt as d on d.receivable_id = m.id and d.customer_id = m.customer_id and d.ended_on is null
  join receivables.agreed_installment as i on i.agreement_id = d.agreement_id and i.customer_id = d.customer_id
)
select d.receivable_id, d.customer_id, c.name as customer, k.number as contract_number, o.installment, o.due_on, d.total,
  coalesce(c.tax_id = m.payer_tax_id, false) as same_payer, d.total = m.amount as same_amount,
  position(k.number in m.reference || ' ' || coalesce(m.facts ->> 'text', '')) > 0 as same_reference
from money as m
cross join standing as t
join receivables.v_owed as o on o.receivable_id = t.id and o.customer_id = t.customer_id
join receivables.owed_on((select paid_on from receivables.unmatched where id = :unmatched)) as d
  on d.receivable_id = t.id and d.customer_id = t.customer_id
join receivables.contract as k on k.id = o.contract_id and k.customer_id = o.customer_id
join customers.v_customer as c on c.id = o.customer_id
where o.state in ('open', 'in_agreement', 'placed') and not o.replaced
order by coalesce(c.tax_id = m.payer_tax_id, false)::int + (d.total = m.amount)::int
  + (position(k.number in m.reference || ' ' || coalesce(m.facts ->> 'text', '')) > 0)::int desc, o.due_on, d.receivable_id
limit 20
