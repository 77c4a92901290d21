-- What a customer came to owe and what was settled between two days, in order, so that what counts adds up to what is owed
-- on the last of them: due by then, with charges, less credit and what was paid ahead. Installments count on their due
-- date; charges when they are settled, and on the last day those that are open. A payment that was taken back is shown
-- and counts nothing.
-- While an agreement stands its installments are owed instead of its debts: what is left of these goes when it is signed
-- and comes back, with what was not paid of the installments, when it ends early. What it pays back and gives up are no
-- rows of their own.
with agreed as (
  select a.agreement_id, a.creditor_id, a.contract_id, a.signed_on, a.ended_on, a.ended_as
  from receivables.v_agreed as a
  where a.customer_id = :customer
),
-- What each agreement did to a receivable: goes_on and comes_on = the days on which it stops being owed and is again.
swapped as (
  select a.agreement_id, d.receivable_id, a.signed_on as goes_on, a.ended_on as comes_on
  from agreed as a
  join receivables.v_agreed_debt as d on d.agreement_id = a.agreement_id and d.customer_id = :customer
  union all
  select a.agreement_id, i.receivable_id, a.ended_on, null
  from agreed as a
  join receivables.v_agreed_installment as i on i.agreement_id = a.agreement_id and i.customer_id = :customer
  where a.ended_on is not null
),
settled as (
  select l.receivable_id, l.component, l.amount, l.paid_on as on_date, cast(null as bigint) as agreement_id
  from receivables.v_allocation as l
  where l.customer_id = :customer
  union all
  select j.receivable_id, j.component, j.amount, j.given_on, j.agreement_id
  from receivables.v_adjustment as j
  where j.customer_id = :customer
  union all
  select b.receivable_id, b.component, b.amount, b.paid_on, b.agreement_id
  from receivables.v_paid_back as b
  where b.customer_id = :customer
),
-- What was left of the principal when it went and when it came, less what falls due only later. Money of the day of
-- signing was known to the agreement; money of the day on which it ended goes to the debts and is told as paid.
left_over as (
  select s.agreement_id, s.receivable_id, s.goes_on, s.comes_on, r.due_on,
    r.principal - case when r.due_on > s.goes_on or (r.agreement_id is not null and r.due_on = s.goes_on) then r.principal else 0 end
      - coalesce((
        select sum(p.amount)
        from settled as p
        where p.receivable_id = s.receivable_id and p.component = 'principal'
          and (p.on_date < s.goes_on or (p.on_date = s.goes_on and r.agreement_id is null))
          and p.agreement_id is distinct from s.agreement_id), 0) as goes,
    r.principal - case when r.due_on >= s.comes_on then r.principal else 0 end
      - coalesce((
        select sum(p.amount)
        from settled as p
        where p.receivable_id = s.receivable_id and p.component = 'principal'
          and (p.on_date < s.comes_on or p.on_date <= s.goes_on or p.agreement_id = s.agreement_id)), 0) as comes
  from swapped as s
  join receivables.v_receivable as r on r.id = s.receivable_id and r.customer_id = :customer
),
-- Charges of the debts that stood when the agreement was signed.
charged as (
  select c.agreement_id, c.receivable_id, sum(c.due) as due
  from receivables.v_agreed_component as c
  where c.customer_id = :customer and c.component <> 'principal'
  group by c.agreement_id, c.receivable_id
),
told as (
  select r.due_on as on_date, 'installment' as kind, r.creditor_id, r.id as receivable_id,
    cast(null as bigint) as payment_id, r.contract_id, r.installment, r.principal as amount, r.state as detail,
    (r.state <> 'cancelled' or r.agreement_id is not null) and not exists (
      select
      from swapped as s
      where s.receivable_id = r.id and (r.due_on > s.goes_on or (r.agreement_id is not null and r.due_on = s.goes_on))
        and (s.comes_on is null or r.due_on < s.comes_on)
    ) as counts, 1 as turn, r.id as place
  from receivables.v_receivable as r
  where r.customer_id = :customer
  union all
  select p.paid_on, 'payment', p.creditor_id, p.receivable_id, p.id, p.contract_id, null, -p.amount, p.method,
    p.reversed_at is null, 4, p.id
  from receivables.v_payment as p
  where p.customer_id = :customer
  union all
  select j.given_on, 'adjustment', j.creditor_id, j.receivable_id, j.payment_id, null, null, -j.amount, j.kind, true, 3,
    j.receivable_id
  from receivables.v_adjustment as j
  where j.customer_id = :customer and j.agreement_id is null
  union all
  select f.paid_on, 'refund', f.creditor_id, null, f.payment_id, null, null, f.amount, f.kind, true, 5, f.id
  from receivables.v_refund as f
  where f.customer_id = :customer and f.state = 'paid'
  union all
  select s.on_date, 'charges', r.creditor_id, r.id, null, r.contract_id, r.installment, sum(s.amount), 'settled', true, 2,
    r.id
  from settled as s
  join receivables.v_receivable as r on r.id = s.receivable_id and r.customer_id = :customer
  where s.component <> 'principal' and s.agreement_id is null
  group by s.on_date, r.creditor_id, r.id, r.contract_id, r.installment
  having sum(s.amount) <> 0
  union all
  select cast(:to as date), 'charges', r.creditor_id, r.id, null, r.contract_id, r.installment,
    o.total + o.discount - o.open_principal, 'open', true, 2, r.id
  from receivables.owed_on(:to) as o
  join receivables.v_receivable as r on r.id = o.receivable_id and r.customer_id = o.customer_id
  where o.customer_id = :customer and o.days_late > 0 and o.total + o.discount <> o.open_principal
    and (r.state <> 'cancelled' or r.agreement_id is not null)
    and not exists (
      select
      from swapped as s
      where s.receivable_id = r.id and :to >= s.goes_on and (s.comes_on is null or :to < s.comes_on))
  union all
  select a.signed_on, 'charges', a.creditor_id, c.receivable_id, null, r.contract_id, r.installment, c.due,
    'agreed_upon', true, 6, c.receivable_id
  from agreed as a
  join charged as c on c.agreement_id = a.agreement_id
  join receivables.v_receivable as r on r.id = c.receivable_id and r.customer_id = :customer
  where c.due <> 0
  union all
  select a.signed_on, 'agreement_signed', a.creditor_id, null, null, a.contract_id, null, -(
      select sum(l.goes) + coalesce(sum(c.due), 0)
      from left_over as l
      join receivables.v_agreed_debt as d on d.agreement_id = l.agreement_id and d.receivable_id = l.receivable_id
      left join charged as c on c.agreement_id = l.agreement_id and c.receivable_id = l.receivable_id
      where l.agreement_id = a.agreement_id),
    'signed', true, 7, a.agreement_id
  from agreed as a
  union all
  select a.ended_on, 'agreement_ended', a.creditor_id, null, null, a.contract_id, null, (
      select sum(case when l.goes_on = a.signed_on and l.receivable_id in (
        select d.receivable_id from receivables.v_agreed_debt as d where d.agreement_id = a.agreement_id)
        then l.comes else -l.goes end)
      from left_over as l
      where l.agreement_id = a.agreement_id),
    a.ended_as, true, 0, a.agreement_id
  from agreed as a
  where a.ended_on is not null
)
select s.on_date, s.kind, c.code as creditor, s.receivable_id, s.payment_id, k.number, s.installment, s.amount,
  s.detail, s.counts
from told as s
join creditors.v_creditor as c on c.id = s.creditor_id
left join receivables.v_contract as k on k.id = s.contract_id and k.customer_id = :customer
where s.on_date between :from and :to and (:all or s.creditor_id = any(:creditors))
order by s.on_date, s.turn, s.place, s.receivable_id
