create sequence negotiation.offer_seq start with 1000 increment by 50;
create sequence negotiation.agreement_seq start with 1000 increment by 50;
create sequence negotiation.stand_in_seq start with 1000 increment by 50;
create sequence negotiation.offer_number;
create sequence negotiation.agreement_number;

-- What holds for agreements that are made from now on; each offer keeps what held when it was frozen. There is one.
-- break_days = so many calendar days after its due date an installment is late enough to break the agreement; break_missed =
-- so many late installments do so too, null = they do not; lapse_days = the same for the first payment of an agreement that
-- never began; clearing_days = business days that money may take to arrive, on top of all of these. discounts, charges =
-- what becomes of what was given up, and from when the debts are charged again. late_fine, late_interest = what a late
-- installment costs (L09, L20). move_days = so many days a due day can be moved later; answer_minutes = so long an answer is
-- waited for while the customer waits.
create table negotiation.agreement_rule (
  id             int primary key default 1 check (id = 1),
  break_days     int not null check (break_days between 0 and 365),
  break_missed   int check (break_missed between 1 and 100),
  lapse_days     int not null check (lapse_days between 0 and 365),
  clearing_days  int not null check (clearing_days between 0 and 10),
  discounts      text not null check (discounts in ('none', 'in_proportion', 'all')),
  charges        text not null check (charges in ('from_due_date', 'from_end')),
  late_fine      numeric(9, 6) not null check (late_fine between 0 and 100),
  late_interest  numeric(9, 6) not null check (late_interest between 0 and 100),
  move_days      int not null check (move_days between 0 and 60),
  answer_minutes int not null check (answer_minutes between 1 and 60),
  barred_months  int not null check (barred_months between 1 and 240),
  version        int not null default 0
);
insert into negotiation.agreement_rule (
  break_days, break_missed, lapse_days, clearing_days, discounts, charges, late_fine, late_interest, move_days,
  answer_minutes, barred_months
) values (10, null, 5, 2, 'none', 'from_due_date', 2, 1, 15, 3, 60);

-- One concrete set of terms. Its terms never change; who authorised it, and by whose limits, stands in authority and
-- authorised_by once it is frozen. due = what the debts were worth on made_on, asked = what is to be paid of it, total = with
-- the agreement's own interest. renegotiates = the agreement that it would replace. needs = the lowest level that may agree.
create table negotiation.offer (
  id             bigint not null,
  customer_id    bigint not null,
  creditor_id    bigint not null,
  number         text not null unique,
  state          text not null check (
    state in ('draft', 'approval_asked', 'frozen', 'accepted', 'expired', 'refused', 'withdrawn')),
  policy_id      bigint not null references negotiation.policy (id),
  row_key        text not null,
  stage          text not null check (stage in ('reminder', 'collection', 'recovery')),
  made_on        date not null,
  valid_until    date not null check (valid_until >= made_on + 2),
  entry          numeric(15, 2) not null check (entry >= 0),
  entry_on       date not null,
  installments   int not null check (installments between 1 and 360),
  first_on       date not null,
  due_day        int not null check (due_day between 1 and 31),
  monthly        numeric(9, 6) not null check (monthly >= 0),
  schedule       text not null check (schedule in ('equal_parts', 'price')),
  due            numeric(15, 2) not null,
  asked          numeric(15, 2) not null check (asked > 0 and asked <= due),
  total          numeric(15, 2) not null check (total >= asked),
  needs          text not null check (needs in ('agent', 'supervisor', 'manager')),
  authority      text check (authority in ('agent', 'supervisor', 'manager')),
  authorised_by  text,
  authorised_at  timestamptz,
  break_days     int not null,
  break_missed   int,
  lapse_days     int not null,
  clearing_days  int not null,
  discounts      text not null check (discounts in ('none', 'in_proportion', 'all')),
  charges        text not null check (charges in ('from_due_date', 'from_end')),
  late_fine      numeric(9, 6) not null,
  late_interest  numeric(9, 6) not null,
  renegotiates   bigint,
  counters       bigint,
  made_by        text not null,
  made_at        timestamptz not null,
  request_key    text not null check (length(request_key) between 1 and 100),
  link_key       uuid not null default gen_random_uuid() unique,
  ended_at       timestamptz,
  ended_by       text,
  reason         text check (reason <> ''),
  version        int not null default 0,
  primary key (id, customer_id),
  unique (made_by, request_key),
  -- Whoever authorised it may agree to it; what somebody asked for, another allowed.
  constraint authorised_when_frozen check (
    state not in ('frozen', 'accepted') or authority is not null and authorised_by is not null and authorised_at is not null),
  constraint authorised_by_who_may check (
    authority is null or array_position(array['agent', 'supervisor', 'manager'], authority)
      >= array_position(array['agent', 'supervisor', 'manager'], needs)),
  constraint ended_once check (
    (state in ('draft', 'approval_asked', 'frozen')) = (ended_at is null) and (ended_at is null) = (ended_by is null))
);
create unique index offer_by_id on negotiation.offer (id);
create index offer_by_customer on negotiation.offer (customer_id, id);
create index offer_open on negotiation.offer (valid_until) where state in ('frozen', 'approval_asked');
create index offer_asked on negotiation.offer (made_at) where state = 'approval_asked';
create index offer_by_policy on negotiation.offer (policy_id);

-- What the debts consisted of on made_on, and what is given up of it, in the order in which it is paid back.
create table negotiation.offer_part (
  offer_id      bigint not null,
  customer_id   bigint not null,
  place         int not null,
  receivable_id bigint not null,
  component     text not null check (component in ('principal', 'fine', 'interest', 'correction')),
  due           numeric(15, 2) not null check (due > 0),
  off           numeric(15, 2) not null check (off >= 0 and off <= due),
  primary key (offer_id, customer_id, place),
  unique (offer_id, customer_id, receivable_id, component),
  foreign key (offer_id, customer_id) references negotiation.offer (id, customer_id),
  foreign key (receivable_id, customer_id) references receivables.receivable (id, customer_id)
);
create index offer_part_by_receivable on negotiation.offer_part (receivable_id);

-- Its payments; number 0 = the entry. The first falls due on the day of acceptance when that is later.
create table negotiation.offer_payment (
  offer_id     bigint not null,
  customer_id  bigint not null,
  number       int not null check (number >= 0),
  due_on       date not null,
  amortization numeric(15, 2) not null check (amortization >= 0),
  interest     numeric(15, 2) not null check (interest >= 0),
  primary key (offer_id, customer_id, number),
  foreign key (offer_id, customer_id) references negotiation.offer (id, customer_id)
);

-- What somebody asked to be allowed. waits = the customer is on the line, so that an answer is wanted until answer_by; after
-- that the customer is called back. counter_id = the offer that was made instead.
create table negotiation.approval (
  offer_id    bigint not null,
  customer_id bigint not null,
  asked_by    text not null,
  asked_at    timestamptz not null,
  reason      text not null check (reason <> ''),
  waits       boolean not null,
  answer_by   timestamptz not null,
  answered_by text,
  answered_at timestamptz,
  answer      text check (answer in ('allowed', 'refused', 'countered')),
  note        text check (note <> ''),
  counter_id  bigint,
  primary key (offer_id, customer_id),
  foreign key (offer_id, customer_id) references negotiation.offer (id, customer_id),
  constraint answered_by_another check (answered_by <> asked_by),
  check (num_nulls(answered_by, answered_at, answer) in (0, 3)),
  check ((answer = 'countered') = (counter_id is not null) or answer is null)
);
create index approval_by_asker on negotiation.approval (asked_by, asked_at);

-- Who answers with somebody else's authority on some days, both included.
create table negotiation.stand_in (
  id           bigint primary key,
  username     text not null,
  authority    text not null check (authority in ('supervisor', 'manager')),
  from_on      date not null,
  until_on     date not null check (until_on >= from_on),
  named_by     text not null,
  named_at     timestamptz not null,
  withdrawn_at timestamptz,
  withdrawn_by text,
  version      int not null default 0,
  constraint named_by_another check (named_by <> username)
);
create index stand_in_by_username on negotiation.stand_in (username, until_on);

-- An accepted offer. contract_id = of its installments; file_id, seal = its terms on paper and their SHA-256; moved = so often
-- its due day was changed. accepted_how (L22) = a recording, a confirmation by link, or its first payment.
create table negotiation.agreement (
  id           bigint not null,
  customer_id  bigint not null,
  creditor_id  bigint not null,
  number       text not null unique,
  state        text not null check (
    state in ('accepted', 'active', 'fulfilled', 'broken', 'cancelled', 'lapsed', 'renegotiated')),
  offer_id     bigint not null unique,
  contract_id  bigint,
  signed_on    date not null,
  signed_by    text not null,
  signed_at    timestamptz not null,
  accepted_how text not null check (accepted_how in ('recording', 'link', 'first_payment')),
  recording    text check (recording <> ''),
  active_on    date,
  fulfilled_on date,
  ended_on     date,
  ended_by     text,
  reason       text check (reason <> ''),
  file_id      bigint,
  seal         text,
  moved        int not null default 0,
  version      int not null default 0,
  primary key (id, customer_id),
  foreign key (offer_id, customer_id) references negotiation.offer (id, customer_id),
  constraint recorded_when_said check ((accepted_how = 'recording') = (recording is not null))
);
create unique index agreement_by_id on negotiation.agreement (id);
create index agreement_by_customer on negotiation.agreement (customer_id, id);
create index agreement_standing on negotiation.agreement (state, creditor_id) where state in ('accepted', 'active');
create index agreement_by_state on negotiation.agreement (state, id);
create index agreement_by_contract on negotiation.agreement (contract_id);

insert into negotiation.edge (life, from_state, to_state) values
  ('offer', 'draft', 'frozen'), ('offer', 'draft', 'approval_asked'),
  ('offer', 'approval_asked', 'frozen'), ('offer', 'approval_asked', 'refused'), ('offer', 'approval_asked', 'expired'),
  ('offer', 'frozen', 'accepted'), ('offer', 'frozen', 'expired'), ('offer', 'frozen', 'refused'),
  ('offer', 'frozen', 'withdrawn'),
  ('agreement', 'accepted', 'active'), ('agreement', 'accepted', 'lapsed'), ('agreement', 'accepted', 'cancelled'),
  ('agreement', 'active', 'fulfilled'), ('agreement', 'active', 'broken'), ('agreement', 'active', 'renegotiated'),
  ('agreement', 'active', 'cancelled'), ('agreement', 'fulfilled', 'active');
create trigger offer_keeps_its_life before update of state on negotiation.offer
for each row when (old.state is distinct from new.state)
execute function negotiation.refuse_unknown_edge('offer');
create trigger agreement_keeps_its_life before update of state on negotiation.agreement
for each row when (old.state is distinct from new.state)
execute function negotiation.refuse_unknown_edge('agreement');

-- Terms are said once, whoever asks.
create function negotiation.refuse_new_terms() returns trigger language plpgsql as $$
begin
  raise exception 'the terms of offer % never change', old.id using errcode = 'check_violation';
end $$;
create trigger offer_keeps_its_terms before update on negotiation.offer
for each row when (
  (old.customer_id, old.creditor_id, old.number, old.policy_id, old.row_key, old.stage, old.made_on, old.valid_until, old.entry,
   old.entry_on, old.installments, old.first_on, old.due_day, old.monthly, old.schedule, old.due, old.asked, old.total,
   old.needs, old.break_days, old.break_missed, old.lapse_days, old.clearing_days, old.discounts, old.charges, old.late_fine,
   old.late_interest, old.renegotiates, old.made_by)
  is distinct from
  (new.customer_id, new.creditor_id, new.number, new.policy_id, new.row_key, new.stage, new.made_on, new.valid_until, new.entry,
   new.entry_on, new.installments, new.first_on, new.due_day, new.monthly, new.schedule, new.due, new.asked, new.total,
   new.needs, new.break_days, new.break_missed, new.lapse_days, new.clearing_days, new.discounts, new.charges, new.late_fine,
   new.late_interest, new.renegotiates, new.made_by)
  or old.authority is not null and (old.authority, old.authorised_by) is distinct from (new.authority, new.authorised_by))
execute function negotiation.refuse_new_terms();

create function negotiation.refuse_change_of_frozen() returns trigger language plpgsql as $$
begin
  if tg_op <> 'INSERT' or not exists (select from negotiation.offer as o where o.id = new.offer_id and o.state = 'draft') then
    raise exception 'the terms of offer % never change', coalesce(new.offer_id, old.offer_id)
      using errcode = 'check_violation';
  end if;
  return new;
end $$;
create trigger offer_part_was_frozen before insert or update or delete on negotiation.offer_part
for each row execute function negotiation.refuse_change_of_frozen();
create trigger offer_payment_was_frozen before insert or update or delete on negotiation.offer_payment
for each row execute function negotiation.refuse_change_of_frozen();

create view negotiation.v_offer as
select id, customer_id, creditor_id, number, state, made_on, valid_until, due, asked, total, needs, authority, authorised_by,
  renegotiates, made_by, made_at, ended_at, ended_by, reason
from negotiation.offer;

create view negotiation.v_agreement as
select id, customer_id, creditor_id, number, state, offer_id, contract_id, signed_on, signed_by, accepted_how, active_on,
  fulfilled_on, ended_on, ended_by, reason
from negotiation.agreement;
