-- What everybody who reads a receivable has to know of agreements, on its own row. agreement_id = it is an installment of
-- that agreement, for good. agreed_on = the day on which an agreement replaced it; gone when that ends before all was paid.
alter table receivables.receivable
  add column agreement_id bigint,
  add column agreed_on date,
  add foreign key (agreement_id, customer_id) references receivables.agreed (agreement_id, customer_id);
update receivables.receivable as r
set agreement_id = i.agreement_id
from receivables.agreed_installment as i
where i.receivable_id = r.id and i.customer_id = r.customer_id;
update receivables.receivable as r
set agreed_on = d.signed_on
from receivables.agreed_debt as d
where d.receivable_id = r.id and d.customer_id = r.customer_id and d.ended_on is null
  and r.state in ('in_agreement', 'settled');

-- replaced = installments of ours stand for it: what is left of it is owed through them, and whoever adds up what is owed
-- leaves it out. (A debt in an agreement of an older system has no installments here and counts itself.)
create or replace view receivables.v_receivable as
select id, customer_id, creditor_id, contract_id, installment, due_on, principal, open_principal, state, cycle,
  settled_on, batch_id, agreement_id, (state = 'in_agreement' and agreed_on is not null) as replaced
from receivables.receivable;

-- turns_late = it became late, or does so on the day after adjusted_on unless something happens before. What was settled
-- or agreed upon by then never did; what was late when it was agreed upon was late, and is not any more.
create or replace view receivables.v_owed as
select
  r.id as receivable_id, r.customer_id, r.creditor_id, r.contract_id, r.installment, r.due_on,
  d.next_business as adjusted_on, c.calendar_id, r.principal, r.open_principal, r.state, r.cycle, r.settled_on,
  r.batch_id, r.agreement_id is not null as of_agreement, (r.state = 'in_agreement' and r.agreed_on is not null) as replaced,
  r.state <> 'cancelled' and coalesce(least(r.agreed_on, r.settled_on), 'infinity') > d.next_business as turns_late
from receivables.receivable as r
join creditors.v_creditor as c on c.id = r.creditor_id
join calendar.v_day as d on d.calendar_id = c.calendar_id and d.date = r.due_on;

create or replace view receivables.v_late as
select o.receivable_id, o.customer_id, o.creditor_id, o.adjusted_on + 1 as late_from, o.settled_on, o.state
from receivables.v_owed as o
where o.turns_late;
