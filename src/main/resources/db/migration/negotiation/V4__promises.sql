create sequence negotiation.promise_seq increment by 50;

-- What a promise may be, and when it counts as kept. There is one. grace_days = business days after its date on which
-- money still counts; tolerance = what may be missing, in per cent of what was promised or in reais, whichever is more;
-- most_days = how far ahead the last date may lie; most_open = promises of a customer at a creditor that are open at once.
create table negotiation.promise_policy (
  id                int primary key default 1 check (id = 1),
  grace_days        int not null check (grace_days between 0 and 30),
  tolerance_percent numeric(9, 6) not null check (tolerance_percent between 0 and 50),
  tolerance_amount  numeric(15, 2) not null check (tolerance_amount between 0 and 1000),
  most_days         int not null check (most_days between 1 and 365),
  most_open         int not null check (most_open between 1 and 100),
  most_parts        int not null check (most_parts between 1 and 24),
  version           int not null default 0
);
insert into negotiation.promise_policy (grace_days, tolerance_percent, tolerance_amount, most_days, most_open, most_parts)
values (1, 1, 1, 30, 3, 6);

-- A customer's word that he will pay so much of some debts by some days; the ruler waits for exactly these. The tolerance
-- is the policy's of the day it was given. request = by which a repeated wish is known again. next_due_on = the date of
-- the first part that is not covered yet, clears_on = the last day on which its money may still come in; both null
-- unless open. counts_until = the last day whose money counts for any part. paid = what came so far. made_at is compared
-- with the moment payments were recorded: what was known when it was given does not count.
create table negotiation.promise (
  id                bigint not null,
  customer_id       bigint not null references customers.customer (id),
  creditor_id       bigint not null references creditors.creditor (id),
  state             text not null default 'open' check (state in ('open', 'kept', 'partly_kept', 'broken', 'cancelled')),
  request           text check (request <> ''),
  amount            numeric(15, 2) not null check (amount > 0),
  heard             text not null check (heard in ('phone', 'in_person', 'whatsapp', 'email', 'other')),
  note              text not null,
  tolerance_percent numeric(9, 6) not null,
  tolerance_amount  numeric(15, 2) not null,
  made_on           date not null,
  made_by           text not null,
  made_at           timestamptz not null default now(),
  last_due_on       date not null check (last_due_on >= made_on),
  counts_until      date not null check (counts_until >= last_due_on),
  holds_until       date not null check (holds_until >= counts_until),
  next_due_on       date,
  clears_on         date,
  paid              numeric(15, 2) not null default 0,
  closed_on         date,
  closed_by         text,
  why               text check (why in ('asked', 'agreement', 'nothing_owed')),
  reason            text,
  version           int not null default 0,
  primary key (id, customer_id),
  constraint open_waits_for_a_day check ((state = 'open') = (next_due_on is not null)),
  constraint open_has_a_last_day check ((state = 'open') = (clears_on is not null)),
  constraint closed_by_somebody check (
    (state = 'open') = (closed_on is null) and (state = 'open') = (closed_by is null)),
  constraint cancelled_has_a_cause check ((state = 'cancelled') = (why is not null))
);
create unique index promise_by_request on negotiation.promise (request) where request is not null;
create index promise_by_customer on negotiation.promise (customer_id, creditor_id, state);
create index promise_open_by_day on negotiation.promise (next_due_on, id) where state = 'open';
create index promise_open_by_clearing on negotiation.promise (clears_on) where state = 'open';
create index promise_closed on negotiation.promise (closed_on, state) where state <> 'open';

-- When how much was promised. counts_until = due_on, or the next business day, and the grace; clears_on = two business
-- days later, when every bank has told.
create table negotiation.promise_part (
  promise_id   bigint not null,
  customer_id  bigint not null,
  number       int not null check (number > 0),
  due_on       date not null,
  amount       numeric(15, 2) not null check (amount > 0),
  counts_until date not null check (counts_until >= due_on),
  clears_on    date not null check (clears_on >= counts_until),
  primary key (promise_id, customer_id, number),
  foreign key (promise_id, customer_id) references negotiation.promise (id, customer_id)
);

-- The debts it covers; hold_id = the hold that makes the ruler wait for it, the promise's own.
create table negotiation.promise_debt (
  promise_id    bigint not null,
  customer_id   bigint not null,
  receivable_id bigint not null,
  hold_id       bigint,
  primary key (promise_id, customer_id, receivable_id),
  foreign key (promise_id, customer_id) references negotiation.promise (id, customer_id)
);
create index promise_debt_by_receivable on negotiation.promise_debt (receivable_id);

insert into negotiation.edge (life, from_state, to_state) values
  ('promise', 'open', 'kept'),
  ('promise', 'open', 'partly_kept'),
  ('promise', 'open', 'broken'),
  ('promise', 'open', 'cancelled'),
  ('promise', 'kept', 'open');
create trigger promise_keeps_its_life before update of state on negotiation.promise
for each row when (old.state is distinct from new.state)
execute function negotiation.refuse_unknown_edge('promise');

create view negotiation.v_promise as
select id, customer_id, creditor_id, state, amount, paid, heard, made_on, made_by, last_due_on, next_due_on, clears_on,
  closed_on, closed_by, why
from negotiation.promise;

create view negotiation.v_promise_part as
select promise_id, customer_id, number, due_on, amount, counts_until, clears_on from negotiation.promise_part;

create view negotiation.v_promise_debt as
select promise_id, customer_id, receivable_id, hold_id from negotiation.promise_debt;

-- What a customer's word was worth at each creditor. score: a kept promise counts for 100, a partly kept one for 50, a
-- broken one for nothing, on average; null while none was judged. Cancelled ones do not count.
create view negotiation.v_promise_score as
select customer_id, creditor_id,
  count(*) filter (where state = 'kept') as kept,
  count(*) filter (where state = 'partly_kept') as partly_kept,
  count(*) filter (where state = 'broken') as broken,
  count(*) filter (where state = 'open') as open,
  round((count(*) filter (where state = 'kept') * 100 + count(*) filter (where state = 'partly_kept') * 50)::numeric
    / nullif(count(*) filter (where state in ('kept', 'partly_kept', 'broken')), 0))::int as score
from negotiation.promise
group by customer_id, creditor_id;
