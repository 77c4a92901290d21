create view receivables.v_contract as
select id, customer_id, creditor_id, number, product, sold_on, total, fine_percent, interest_percent, batch_id
from receivables.contract;

-- adjusted_on: the due date, or the next business day of the creditor's calendar when it is none (M03).
create view receivables.v_owed as
select
  r.id as receivable_id, r.customer_id, r.creditor_id, r.contract_id, r.installment, r.due_on,
  d.next_business as adjusted_on, c.calendar_id, r.principal, r.open_principal, r.state, r.cycle, r.settled_on,
  r.batch_id
from receivables.receivable as r
join creditors.v_creditor as c on c.id = r.creditor_id
join calendar.v_day as d on d.calendar_id = c.calendar_id and d.date = r.due_on;

-- Holds in force, one row for each receivable they make wait.
create view receivables.v_hold as
select r.id as receivable_id, r.customer_id, r.creditor_id, h.id as hold_id, h.kind, h.from_on, h.until_on, h.reason,
  h.charges_run
from receivables.hold as h
join receivables.receivable as r
  on r.customer_id = h.customer_id and r.creditor_id = h.creditor_id
  and (h.receivable_id is null or h.receivable_id = r.id)
  and (h.contract_id is null or h.contract_id = r.contract_id)
where h.released_at is null;

create view receivables.v_payment as
select id, customer_id, creditor_id, contract_id, receivable_id, amount, paid_on, reference, method, recorded_by,
  recorded_at, reversed_at, batch_id
from receivables.payment;

create view receivables.v_credit as
select customer_id, creditor_id, sum(amount) as amount from receivables.credit group by customer_id, creditor_id;

-- L09: a consumer is charged a fine of at most this many per cent, whatever the contract agreed.
create function receivables.consumer_fine_cap() returns numeric
language sql immutable parallel safe
return 2;

-- What is owed at the end of a day: the SQL twin of io.regua.receivables.rules.LateCharges (M01, M02, M10, M11, L09).
-- Principal open over days, added up over the segments between payments, is the principal times all late days less each
-- payment times the late days that were left after it.
create function receivables.owed_on(on_date date)
returns table (
  receivable_id bigint, customer_id bigint, creditor_id bigint, open_principal numeric, fine numeric, interest numeric,
  total numeric, days_late int
)
language sql stable parallel safe
begin atomic
  select o.receivable_id, o.customer_id, o.creditor_id, o.principal - paid.principal,
    charged.fine - paid.fine, charged.interest - paid.interest,
    o.principal - paid.principal + charged.fine - paid.fine + charged.interest - paid.interest, late.days
  from receivables.v_owed as o
  join receivables.contract as c on c.id = o.contract_id and c.customer_id = o.customer_id
  join customers.v_customer as who on who.id = o.customer_id
  cross join lateral (select greatest(on_date - o.adjusted_on, 0) as days) as late
  cross join lateral (
    select
      coalesce(sum(a.amount) filter (where a.component = 'principal'), 0) as principal,
      coalesce(sum(a.amount) filter (where a.component = 'principal' and a.paid_on <= o.adjusted_on), 0) as in_time,
      coalesce(sum(a.amount * (on_date - a.paid_on))
        filter (where a.component = 'principal' and a.paid_on > o.adjusted_on), 0) as principal_days,
      coalesce(sum(a.amount) filter (where a.component = 'fine'), 0) as fine,
      coalesce(sum(a.amount) filter (where a.component = 'interest'), 0) as interest
    from receivables.allocation as a
    where a.receivable_id = o.receivable_id and a.customer_id = o.customer_id and a.paid_on <= on_date
  ) as paid
  cross join lateral (
    select
      case when late.days = 0 then 0
           else round((o.principal - paid.in_time) * case
             when who.kind = 'individual' then least(coalesce(c.fine_percent, 0), receivables.consumer_fine_cap())
             else coalesce(c.fine_percent, 0) end / 100, 2)
      end as fine,
      case when late.days = 0 then 0
           else round(((o.principal - paid.in_time) * late.days - paid.principal_days)
             * coalesce(c.interest_percent, 0) / 3000, 2)
      end as interest
  ) as charged;
end;
