-- What a contract is and who stands behind it, why the ruler waits and how long it may, and what the books gave up.

alter table receivables.contract
  add column instrument text check (
    instrument in ('carne', 'duplicata', 'promissory_note', 'cheque', 'card_invoice', 'service_bill')),
  add column category text check (category <> ''),
  add column seller text check (seller <> ''),
  add column branch text check (branch <> ''),
  add column signed_on date,
  -- Of a cheque: the bank it is drawn on, its number, and why the bank returned it (the code of the central bank).
  add column cheque_bank text check (cheque_bank ~ '^[0-9]{3}$'),
  add column cheque_number text check (cheque_number <> ''),
  add column cheque_return_reason text check (cheque_return_reason ~ '^[0-9]{2}$'),
  add constraint only_a_cheque_has_a_bank check (
    instrument = 'cheque' or coalesce(cheque_bank, cheque_number, cheque_return_reason) is null);

create or replace view receivables.v_contract as
select id, customer_id, creditor_id, number, product, sold_on, total, fine_percent, interest_percent, batch_id,
  correction_index, early_discount_percent, early_discount_days, instrument, category, seller, branch, signed_on,
  cheque_bank, cheque_number, cheque_return_reason, version, created_at
from receivables.contract;

create sequence receivables.guarantor_seq increment by 50;

-- Who else answers for a contract. guarantor = fiador, endorser = avalista, co_debtor = devedor solidário.
create table receivables.guarantor (
  id           bigint not null,
  customer_id  bigint not null,
  contract_id  bigint not null,
  guarantor_id bigint not null references customers.customer (id),
  kind         text not null check (kind in ('guarantor', 'endorser', 'co_debtor')),
  from_on      date not null,
  released_on  date check (released_on >= from_on),
  named_by     text not null,
  named_at     timestamptz not null,
  version      int not null default 0,
  primary key (id, customer_id),
  foreign key (contract_id, customer_id) references receivables.contract (id, customer_id),
  constraint nobody_answers_for_himself check (guarantor_id <> customer_id)
);
create unique index guarantor_in_force on receivables.guarantor (contract_id, guarantor_id) where released_on is null;
create index guarantor_by_guarantor on receivables.guarantor (guarantor_id);

create view receivables.v_guarantor as
select g.id, g.customer_id, c.creditor_id, g.contract_id, g.guarantor_id, g.kind, g.from_on, g.released_on
from receivables.guarantor as g
join receivables.contract as c on c.id = g.contract_id and c.customer_id = g.customer_id;

-- creditor_id null = at every creditor. review_on = when somebody must look at it again; proof_ = what the customer
-- sent. mark_id = the customer's mark that placed it. released_on = the business date of the release: charges that
-- stood still run again from this day.
alter table receivables.hold
  alter column creditor_id drop not null,
  add column review_on date check (review_on >= from_on),
  add column proof_file_id bigint references files.file (id),
  add column proof_name text,
  add column proof_type text check (proof_type in ('application/pdf', 'image/png', 'image/jpeg')),
  add column mark_id bigint,
  add column released_on date;
update receivables.hold
set released_on = coalesce(until_on + 1, (released_at at time zone 'America/Sao_Paulo')::date)
where released_at is not null;
alter table receivables.hold
  add constraint a_release_has_its_day check ((released_at is null) = (released_on is null)),
  add constraint proof_is_whole check (
    (proof_file_id is null) = (proof_name is null) and (proof_file_id is null) = (proof_type is null)),
  add constraint every_creditor_means_everything check (
    creditor_id is not null or (contract_id is null and receivable_id is null));

-- Two identical holds at the same time: a second click, or two callers at once.
create unique index hold_once on receivables.hold (
  customer_id, coalesce(creditor_id, 0), coalesce(contract_id, 0), coalesce(receivable_id, 0), kind,
  coalesce(mark_id, 0), md5(reason)) where released_at is null;
create index hold_of_customer on receivables.hold (customer_id, kind, from_on);
create index hold_by_mark on receivables.hold (mark_id) where mark_id is not null;
create index hold_stopping_charges on receivables.hold (customer_id) where not charges_run;
create index hold_to_review on receivables.hold (coalesce(review_on, until_on, from_on + 30)) where released_at is null;

-- Holds in force, one row for each receivable they make wait.
create or replace view receivables.v_hold as
select r.id as receivable_id, r.customer_id, r.creditor_id, h.id as hold_id, h.kind, h.from_on, h.until_on, h.reason,
  h.charges_run, coalesce(h.review_on, h.until_on, h.from_on + 30) as review_on, h.mark_id,
  case when h.receivable_id is not null then 'receivable' when h.contract_id is not null then 'contract'
       else 'customer' end as scope,
  h.placed_by, h.placed_at, h.proof_file_id
from receivables.hold as h
join receivables.receivable as r
  on r.customer_id = h.customer_id
  and (h.creditor_id is null or r.creditor_id = h.creditor_id)
  and (h.receivable_id is null or h.receivable_id = r.id)
  and (h.contract_id is null or h.contract_id = r.contract_id)
where h.released_at is null;

-- Days on which no charges run, disjoint, released holds included: from_on to until_on, both inclusive; until_on null =
-- until somebody releases it. A hold that ends later by its own date stops charges until that date.
create view receivables.v_charge_stop as
select s.receivable_id, s.customer_id, lower(s.days) as from_on, upper(s.days) - 1 as until_on
from (
  select r.id as receivable_id, r.customer_id,
    unnest(range_agg(daterange(
      h.from_on,
      case when h.released_on is null then h.until_on else least(h.until_on, h.released_on - 1) end, '[]'))) as days
  from receivables.hold as h
  join receivables.receivable as r
    on r.customer_id = h.customer_id
    and (h.creditor_id is null or r.creditor_id = h.creditor_id)
    and (h.receivable_id is null or h.receivable_id = r.id)
    and (h.contract_id is null or h.contract_id = r.contract_id)
  where not h.charges_run and (h.released_on is null or h.released_on > h.from_on)
  group by r.id, r.customer_id
) as s;

-- How long a role may make the ruler wait. No row = the role may not. default_days, max_days null = until a person
-- releases it. review_days null = it is looked at when it ends. proofless_again_days = without proof only once per debt
-- in so many days. backdate_days = how far before today it may begin.
create table receivables.hold_policy (
  kind                 text not null,
  role                 text not null,
  default_days         int check (default_days > 0),
  max_days             int check (max_days >= default_days),
  unit                 text not null default 'calendar' check (unit in ('calendar', 'business')),
  review_days          int check (review_days > 0),
  proofless_again_days int check (proofless_again_days > 0),
  backdate_days        int not null default 0 check (backdate_days >= 0),
  charges_run          boolean not null default true,
  may_stop_charges     boolean not null default false,
  primary key (kind, role),
  check (max_days is null or default_days is not null)
);
insert into receivables.hold_policy (kind, role, default_days, max_days, unit, review_days, proofless_again_days)
select 'payment_claimed', role, 5, 5, 'business', 5, 90
from unnest('{agent,supervisor,manager,back_office,legal,api}'::text[]) as role
union all
select 'dispute', role, 30, 30, 'calendar', 15, null
from unnest('{agent,supervisor,manager,back_office,legal,api}'::text[]) as role;
insert into receivables.hold_policy (kind, role, default_days, max_days, review_days) values
  ('promise', 'agent', 5, 10, null),
  ('promise', 'supervisor', 5, 15, null),
  ('promise', 'manager', 5, 30, null),
  ('promise', 'back_office', 5, 15, null),
  ('promise', 'legal', 5, 30, null),
  ('promise', 'api', 5, 15, null),
  ('agreement', 'manager', null, null, 90),
  ('agreement', 'back_office', null, null, 90),
  ('agreement', 'legal', null, null, 90),
  ('agreement', 'api', null, null, 90),
  ('hardship', 'agent', 30, 30, 30),
  ('hardship', 'supervisor', 60, 60, 30),
  ('hardship', 'manager', 90, 90, 90),
  ('hardship', 'back_office', 60, 60, 30),
  ('hardship', 'legal', 90, 90, 90),
  ('hardship', 'api', 30, 30, 30),
  ('legal', 'manager', null, null, 60),
  ('legal', 'back_office', null, null, 60),
  ('legal', 'legal', null, null, 60),
  ('manual', 'agent', 5, 5, null),
  ('manual', 'supervisor', 5, 15, null),
  ('manual', 'manager', 5, 30, null),
  ('manual', 'back_office', 5, 15, null),
  ('manual', 'legal', 5, 30, null),
  ('manual', 'api', 5, 5, null);
update receivables.hold_policy set may_stop_charges = true where role in ('manager', 'legal');
update receivables.hold_policy set backdate_days = 365 where role in ('manager', 'back_office', 'legal', 'api');

-- Given up in the books, still collectable: a mark beside the life of the receivable. A second person approves.
insert into receivables.edge (life, from_state, to_state) values
  ('write_off', 'proposed', 'approved'),
  ('write_off', 'proposed', 'refused'),
  ('write_off', 'proposed', 'withdrawn'),
  ('write_off', 'approved', 'undone');

create sequence receivables.write_off_seq increment by 50;
create table receivables.write_off (
  id             bigint not null,
  customer_id    bigint not null,
  creditor_id    bigint not null,
  receivable_id  bigint not null,
  state          text not null default 'proposed' check (
    state in ('proposed', 'approved', 'refused', 'withdrawn', 'undone')),
  reason         text not null check (
    reason in ('uncollectable', 'time_barred', 'deceased', 'bankrupt', 'too_small', 'other')),
  note           text,
  principal      numeric(15, 2) not null check (principal > 0),
  total          numeric(15, 2) not null check (total >= principal),
  proposed_by    text not null,
  proposed_on    date not null,
  proposed_at    timestamptz not null,
  decided_by     text,
  decided_at     timestamptz,
  decision_note  text,
  written_off_on date,
  undone_by      text,
  undone_at      timestamptz,
  version        int not null default 0,
  primary key (id, customer_id),
  foreign key (receivable_id, customer_id) references receivables.receivable (id, customer_id),
  check ((written_off_on is not null) = (state in ('approved', 'undone'))),
  check ((state = 'proposed') = (decided_by is null)),
  constraint a_second_person_approves check (state not in ('approved', 'undone') or decided_by <> proposed_by)
);
create unique index write_off_of on receivables.write_off (receivable_id) where state in ('proposed', 'approved');
create index write_off_waiting on receivables.write_off (proposed_on) where state = 'proposed';
create index write_off_by_day on receivables.write_off (written_off_on) where written_off_on is not null;
create index write_off_by_customer on receivables.write_off (customer_id);
create trigger write_off_keeps_its_life before update of state on receivables.write_off
for each row when (old.state is distinct from new.state)
execute function receivables.refuse_unknown_edge('write_off');

-- recovered = what payments recorded after the write-off settled of the debt, charges included: recovered after
-- write-off. A reversal takes it out again.
create view receivables.v_write_off as
select w.id, w.customer_id, w.creditor_id, w.receivable_id, w.state, w.reason, w.note, w.principal, w.total,
  w.proposed_by, w.proposed_on, w.decided_by, w.decided_at, w.decision_note, w.written_off_on,
  (select coalesce(sum(a.amount), 0) from receivables.allocation as a
   where a.receivable_id = w.receivable_id and a.customer_id = w.customer_id
     and w.state = 'approved' and a.recorded_at > w.decided_at and a.paid_on >= w.written_off_on) as recovered,
  w.version
from receivables.write_off as w;
