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
