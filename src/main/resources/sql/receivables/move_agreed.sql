-- Debts and installments of agreements after their payments were settled anew: a debt whose agreement is paid is owed on
-- its own again when something is left of it, and is replaced again when that payment is taken back; installments of an
-- agreement that ended are asked for no more. Each says so to the ruler.
with agreement as (
  select a.agreement_id, a.customer_id, a.ended_on is not null as ended,
    not exists (
      select
      from receivables.agreed_installment as i
      join receivables.receivable as r on r.id = i.receivable_id and r.customer_id = i.customer_id
      where i.agreement_id = a.agreement_id and i.customer_id = a.customer_id and r.state <> 'settled'
    ) as fulfilled
  from receivables.agreed as a
  where (a.customer_id, a.creditor_id) in (
    select * from unnest(cast(:customers as bigint[]), cast(:creditors as bigint[]))
  )
),
wanted as (
  select r.id, r.customer_id,
    case
      when r.state in ('open', 'placed') and bool_or(not a.ended and not a.fulfilled) then 'in_agreement'
      when r.state = 'in_agreement' and bool_and(a.ended or a.fulfilled) then 'open'
      else r.state
    end as state,
    max(d.signed_on) filter (where not a.ended and not a.fulfilled) as agreed_on
  from agreement as a
  join receivables.agreed_debt as d on d.agreement_id = a.agreement_id and d.customer_id = a.customer_id
  join receivables.receivable as r on r.id = d.receivable_id and r.customer_id = d.customer_id
  group by r.id, r.customer_id, r.state
  union all
  select r.id, r.customer_id, case when a.ended and r.state = 'open' then 'cancelled' else r.state end, null
  from agreement as a
  join receivables.agreed_installment as i on i.agreement_id = a.agreement_id and i.customer_id = a.customer_id
  join receivables.receivable as r on r.id = i.receivable_id and r.customer_id = i.customer_id
),
moved as (
  update receivables.receivable as r
  set state = w.state, agreed_on = w.agreed_on, version = r.version + 1
  from wanted as w
  where r.id = w.id and r.customer_id = w.customer_id and r.state <> w.state
  returning r.id, r.customer_id
)
insert into receivables.inbox_changed (receivable_id, customer_id)
select id, customer_id from moved
returning receivable_id
