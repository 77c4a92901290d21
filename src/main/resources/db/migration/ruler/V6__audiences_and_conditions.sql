-- Who a version is for, how it is tried against another, and what every step asks for. Null in a list or a bound = any.
-- Of the published versions that match, the lowest priority number wins, then the older ruler.
alter table ruler.ruler_version
  add column priority int not null default 100 check (priority between 1 and 9999),
  add column creditor_ids bigint[] check (creditor_ids <> '{}'),
  add column customer_kinds text[] check (customer_kinds <@ '{individual,legal_entity}' and customer_kinds <> '{}'),
  add column products text[] check (products <> '{}'),
  add column amount_from numeric(15, 2) check (amount_from > 0),
  add column amount_until numeric(15, 2) check (amount_until > 0),
  add column profiles text[] check (profiles <@ '{first_time,occasional,recurrent}' and profiles <> '{}'),
  add column tiers text[] check (tiers <@ '{A,B,C,D,E}' and tiers <> '{}'),
  add column states text[] check (states <> '{}'),
  add column role text not null default 'champion' check (role in ('champion', 'challenger')),
  add column based_on bigint references ruler.ruler_version (id),
  add check (amount_from <= amount_until);
update ruler.ruler_version as v
set priority = r.priority, creditor_ids = case when r.creditor_id is null then null else array[r.creditor_id] end
from ruler.ruler as r where r.id = v.ruler_id;
drop index ruler.one_published_version;
create unique index one_published_in_a_role on ruler.ruler_version (ruler_id, role) where state = 'published';
create unique index one_draft on ruler.ruler_version (ruler_id) where state = 'draft';

-- class: contacts move to the next business day and overtake one another; legal steps do neither and need a contact
-- before them; inner steps are work for us that no customer notices.
-- anchor_fact = what of the anchor starts the count. requires = an earlier step that must have been taken or covered in
-- this cycle, at most requires_days calendar days before (null = whenever). optional = the hold-out group goes without.
-- min_amount is of the customer's overdue total at the creditor (amount_of customer) or of this debt alone; in reais.
-- days_late are calendar days after the adjusted due date. has_channels = any of these leads to the customer.
-- after_outcome = what became of the step before: taken (covered counts) or not_taken.
-- when_late = what happens to the step when it is met after its own day.
alter table ruler.step drop constraint step_kind_check;
alter table ruler.step
  add check (kind in ('reminder', 'call', 'offer', 'task', 'registry', 'notice_letter', 'extrajudicial_notice',
    'placement', 'protest', 'legal_handover')),
  add column class text generated always as (
    case when kind in ('reminder', 'call', 'offer') then 'contact' when kind = 'task' then 'inner' else 'legal' end) stored,
  add column anchor_fact text not null default 'taken' check (anchor_fact in ('taken', 'sent', 'delivered', 'listed')),
  add column optional boolean not null default false,
  add column min_amount numeric(15, 2) check (min_amount > 0),
  add column amount_of text not null default 'customer' check (amount_of in ('customer', 'debt')),
  add column min_days_late int,
  add column max_days_late int,
  add column profiles text[] check (profiles <@ '{first_time,occasional,recurrent}' and profiles <> '{}'),
  add column customer_kinds text[] check (customer_kinds <@ '{individual,legal_entity}' and customer_kinds <> '{}'),
  add column has_channels text[] check (has_channels <@ '{email,sms,whatsapp,phone,letter}' and has_channels <> '{}'),
  add column after_outcome text check (after_outcome in ('taken', 'not_taken')),
  add column requires text,
  add column requires_days int check (requires_days > 0),
  add column channels text[] check (channels <@ '{email,sms,whatsapp,phone,letter}' and channels <> '{}'),
  add column template text,
  add column when_late text not null default 'take' check (when_late in ('take', 'supersede'));

-- legal_on = the first legal step taken in this cycle. hold_out = goes without optional steps.
alter table ruler.position
  add column legal_on date,
  add column hold_out boolean not null default false,
  drop constraint position_waiting_check,
  add constraint position_waiting_check check (waiting in ('held', 'nobody_told', 'anchor', 'finished', 'not_released',
    'prerequisite', 'cannot_come', 'time_barred', 'stopped'));
update ruler.position as p
set legal_on = (
  select min(a.business_date) from ruler.action as a
  where a.customer_id = p.customer_id and a.receivable_id = p.receivable_id and a.cycle = p.cycle and a.outcome = 'taken'
    and a.kind in ('registry', 'notice_letter', 'extrajudicial_notice'));
drop index ruler.position_blocked;
create index position_blocked on ruler.position (waiting, creditor_id, customer_id)
where waiting in ('nobody_told', 'anchor', 'not_released', 'prerequisite', 'cannot_come', 'stopped');

-- Facts of a step that come after its taking, from whoever carries it out; failed = it can no longer come.
create table ruler.completion (
  customer_id   bigint not null,
  receivable_id bigint not null,
  step_key      text not null,
  cycle         int not null,
  fact          text not null check (fact in ('sent', 'delivered', 'listed', 'failed')),
  at            date not null,
  primary key (customer_id, receivable_id, step_key, cycle, fact)
);

-- Creditors whose debts may go to registry and beyond, since when and by whose word.
create table ruler.legal_release (
  creditor_id        bigint primary key references creditors.creditor (id),
  inclusions_a_night int not null default 500 check (inclusions_a_night > 0),
  released_on        date not null,
  released_by        text not null,
  version            int not null default 0
);
-- Who already had legal steps taken goes on as before.
insert into ruler.legal_release (creditor_id, released_on, released_by)
select a.creditor_id, min(a.business_date), 'regua'
from ruler.action as a
where a.kind in ('registry', 'notice_letter', 'extrajudicial_notice') and a.outcome = 'taken'
group by a.creditor_id;

-- One row: what binds every ruler. calls_a_day null = as many as fall due. cover_days = how long an older debt's contact
-- speaks for the younger. call_business_days = how long a call waits for a person. L13: time-barred after so many months
-- from the due date. L04: no request to a bureau after so many months.
create table ruler.policy (
  id                     int primary key default 1 check (id = 1),
  calls_a_day            int check (calls_a_day > 0),
  cover_days             int not null default 7 check (cover_days between 0 and 30),
  call_business_days     int not null default 5 check (call_business_days between 1 and 30),
  time_barred_months     int not null default 60 check (time_barred_months > 0),
  bureau_refused_months  int not null default 59 check (bureau_refused_months > 0),
  contacts_a_month       int not null default 8 check (contacts_a_month > 0),
  version                int not null default 0
);
insert into ruler.policy (id) values (1);

-- What one of a kind costs, in reais: rehearsals add it up.
create table ruler.unit_cost (
  kind text primary key check (kind in ('reminder', 'call', 'offer', 'task', 'registry', 'notice_letter',
    'extrajudicial_notice', 'placement', 'protest', 'legal_handover')),
  cost numeric(15, 2) not null default 0 check (cost >= 0)
);
insert into ruler.unit_cost (kind, cost) values
  ('reminder', 0.12), ('call', 4.50), ('offer', 0.12), ('task', 0), ('registry', 2.90), ('notice_letter', 3.80),
  ('extrajudicial_notice', 28.00), ('placement', 0), ('protest', 0), ('legal_handover', 0);

-- Two published versions of one ruler share its customers. Percentages of the customers; the champion gets the rest.
create sequence ruler.trial_seq start with 1000 increment by 50;
create table ruler.trial (
  id                 bigint primary key,
  ruler_id           bigint not null references ruler.ruler (id),
  challenger_percent int not null check (challenger_percent between 0 and 90),
  hold_out_percent   int not null check (hold_out_percent between 0 and 50),
  started_on         date not null,
  started_by         text not null,
  ended_on           date,
  ended_by           text,
  check (challenger_percent + hold_out_percent between 1 and 95)
);
create unique index one_trial on ruler.trial (ruler_id) where ended_on is null;
-- Which side a customer is on: written when the first of his debts meets the trial, and never changed.
create table ruler.assignment (
  trial_id    bigint not null references ruler.trial (id),
  customer_id bigint not null,
  arm         text not null check (arm in ('champion', 'challenger', 'hold_out')),
  assigned_on date not null,
  primary key (trial_id, customer_id)
);

-- Work that a step ended in and that somebody has done.
create table ruler.task_done (
  customer_id   bigint not null,
  receivable_id bigint not null,
  step_key      text not null,
  cycle         int not null,
  done_on       date not null,
  done_by       text not null,
  note          text,
  primary key (customer_id, receivable_id, step_key, cycle)
);

-- Debts that go from one version to another after a publishing. per_night null = all at once.
-- reached = the last customer looked at, so that the work can be left and found again.
create sequence ruler.move_seq start with 1000 increment by 50;
create table ruler.move (
  id               bigint primary key,
  from_version_id  bigint not null references ruler.ruler_version (id),
  to_version_id    bigint not null references ruler.ruler_version (id),
  per_night        int check (per_night > 0),
  reached          bigint not null default 0,
  moved            bigint not null default 0,
  asked_by         text not null,
  asked_at         timestamptz not null,
  done_at          timestamptz
);
create unique index one_move on ruler.move (from_version_id) where done_at is null;

create view ruler.v_policy as
select calls_a_day, cover_days, call_business_days, time_barred_months, bureau_refused_months, contacts_a_month
from ruler.policy;
create view ruler.v_legal_release as
select creditor_id, inclusions_a_night, released_on, released_by from ruler.legal_release;
create or replace view ruler.v_position as
select p.receivable_id, p.customer_id, p.creditor_id, p.version_id, r.name as ruler_name, v.number as version_number,
  p.cycle, p.next_seq, s.step_key as next_step_key, s.kind as next_kind, p.next_on, p.waiting, p.last_taken_on,
  p.told_on, p.legal_on, p.hold_out, r.id as ruler_id
from ruler.position as p
join ruler.ruler_version as v on v.id = p.version_id
join ruler.ruler as r on r.id = v.ruler_id
left join ruler.step as s on s.version_id = p.version_id and s.seq = p.next_seq;

-- Contacts that were made, by customer: an older debt's speaks for the younger.
create index action_spoke on ruler.action (customer_id, creditor_id, business_date)
where outcome = 'taken' and kind in ('reminder', 'call', 'offer');
