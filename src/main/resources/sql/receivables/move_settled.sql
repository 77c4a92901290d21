-- Debts after their payments were settled anew: what is open, and the edge this means; each says so to the ruler, and
-- installments to their agreement.
with moved as (
  update receivables.receivable as r
  set open_principal = row.open_principal,
    settled_on = row.settled_on,
    state = case
      when row.settled_on is not null and r.state in ('open', 'in_agreement', 'placed') then 'settled'
      when row.settled_on is null and r.state = 'settled' then 'open'
      else r.state end,
    agreed_on = case when row.settled_on is null and r.state = 'settled' then null else r.agreed_on end,
    version = r.version + 1
  from unnest(cast(:receivables as bigint[]), cast(:open as numeric[]), cast(:settledOn as date[]))
    as row (id, open_principal, settled_on)
  where r.id = row.id
  returning r.id, r.customer_id
),
agreed as (
  insert into receivables.inbox_agreed (agreement_id, customer_id)
  select i.agreement_id, i.customer_id
  from moved as m
  join receivables.agreed_installment as i on i.receivable_id = m.id and i.customer_id = m.customer_id
)
insert into receivables.inbox_changed (receivable_id, customer_id)
select id, customer_id from moved
