-- A frozen amount that nobody is asked for any more: whoever asked took it back on that day, and says so through the
-- inbox, once.
create table receivables.quote_withdrawal (
  quote_id     bigint not null,
  customer_id  bigint not null,
  withdrawn_on date not null,
  primary key (quote_id, customer_id),
  foreign key (quote_id, customer_id) references receivables.quote (id, customer_id)
);
create view receivables.inbox_withdrawal as
select quote_id, customer_id, withdrawn_on from receivables.quote_withdrawal;

-- facts: why a refund was proposed by itself (code undue_demand_found), debt by debt; its reason is empty then.
-- withdrawn = the excess that it was about is gone.
alter table receivables.refund add column facts jsonb not null default '{}';
alter table receivables.refund drop constraint refund_state_check;
alter table receivables.refund add constraint refund_state_check check (
  state in ('asked', 'granted', 'refused', 'paid', 'withdrawn'));
create index refund_by_payment on receivables.refund (payment_id) where payment_id is not null;
insert into receivables.edge (life, from_state, to_state) values ('refund', 'asked', 'withdrawn');

create or replace view receivables.v_refund as
select id, customer_id, creditor_id, kind, state, amount, extra, payment_id, code, reason, asked_on, due_on, asked_by,
  asked_at, decided_by, decided_at, decision, paid_on, paid_reference, facts
from receivables.refund;
