create sequence negotiation.policy_seq start with 1000 increment by 50;

-- A version of the limits: what may be offered, to whom, by whom. It decides on the days from valid_from to valid_until,
-- both included; valid_until null = until another takes over. author = who changed it last, approver = who published it,
-- never the same. What was published never changes.
create table negotiation.policy (
  id           bigint primary key,
  number       int not null unique check (number > 0),
  state        text not null default 'draft' check (state in ('draft', 'published', 'retired')),
  valid_from   date,
  valid_until  date check (valid_until >= valid_from - 1),
  note         text check (note <> ''),
  based_on     bigint references negotiation.policy (id),
  author       text not null,
  drawn_at     timestamptz not null,
  approver     text,
  published_at timestamptz,
  version      int not null default 0,
  constraint published_by_another check (approver <> author),
  constraint published_or_draft check (
    (state = 'draft') = (valid_from is null) and (state = 'draft') = (approver is null)
    and (state = 'draft') = (published_at is null))
);
create unique index one_draft on negotiation.policy (state) where state = 'draft';
create index policy_based_on on negotiation.policy (based_on);

-- Whom a row is for; null = any, bounds are included. Of the rows that are for a situation the one with the most
-- restrictions decides, then the lowest priority number (io.regua.negotiation.rules.LimitTable). key keeps its meaning
-- from version to version.
create table negotiation.limit_row (
  policy_id            bigint not null references negotiation.policy (id),
  key                  text not null check (key ~ '^[a-z][a-z0-9_]{0,39}$'),
  priority             int not null,
  stages               text[] check (stages <@ '{reminder,collection,recovery}' and stages <> '{}'),
  customer_kinds       text[] check (customer_kinds <@ '{individual,legal_entity}' and customer_kinds <> '{}'),
  profiles             text[] check (profiles <@ '{first_time,occasional,recurrent}' and profiles <> '{}'),
  days_from            int check (days_from >= 0),
  days_until           int check (days_until >= days_from),
  amount_from          numeric(15, 2) check (amount_from >= 0),
  amount_until         numeric(15, 2) check (amount_until >= amount_from),
  renegotiations_from  int check (renegotiations_from >= 0),
  renegotiations_until int check (renegotiations_until >= renegotiations_from),
  tiers                text[] check (tiers <@ '{A,B,C,D,E}' and tiers <> '{}'),
  creditor_ids         bigint[] check (creditor_ids <> '{}'),
  products             text[] check (products <> '{}'),
  primary key (policy_id, key)
);

-- How far a level may go, in per cent of each component, for payment at once and in installments; opening = what ready
-- offers begin with, target = what we hope to end with. least_entry in per cent of what is to be paid; monthly = the least
-- interest in per cent of a month of more installments than interest_free; first_within = days until the first payment;
-- valid_for = days that an offer stands, two at least (L11).
create table negotiation.allowance (
  policy_id          bigint not null,
  row_key            text not null,
  level              text not null check (level in ('opening', 'target', 'agent', 'supervisor', 'manager')),
  at_once_fine       numeric(9, 6) not null check (at_once_fine between 0 and 100),
  at_once_interest   numeric(9, 6) not null check (at_once_interest between 0 and 100),
  at_once_correction numeric(9, 6) not null check (at_once_correction between 0 and 100),
  at_once_principal  numeric(9, 6) not null check (at_once_principal between 0 and 100),
  spread_fine        numeric(9, 6) not null check (spread_fine between 0 and 100),
  spread_interest    numeric(9, 6) not null check (spread_interest between 0 and 100),
  spread_correction  numeric(9, 6) not null check (spread_correction between 0 and 100),
  spread_principal   numeric(9, 6) not null check (spread_principal between 0 and 100),
  installments       int not null check (installments > 0),
  least_installment  numeric(15, 2) not null check (least_installment >= 0),
  least_entry        numeric(9, 6) not null check (least_entry between 0 and 100),
  interest_free      int not null check (interest_free >= 0),
  monthly            numeric(9, 6) not null check (monthly between 0 and 100),
  first_within       int not null check (first_within >= 0),
  valid_for          int not null check (valid_for >= 2),
  renegotiations     int not null check (renegotiations >= 0),
  primary key (policy_id, row_key, level),
  foreign key (policy_id, row_key) references negotiation.limit_row (policy_id, key)
);

-- The lives of what negotiation keeps, as its enums draw them; the database refuses any other move.
create table negotiation.edge (
  life       text not null,
  from_state text not null,
  to_state   text not null,
  primary key (life, from_state, to_state)
);
insert into negotiation.edge (life, from_state, to_state) values
  ('policy', 'draft', 'published'),
  ('policy', 'published', 'retired');
create function negotiation.refuse_unknown_edge() returns trigger language plpgsql as $$
begin
  if not exists (select from negotiation.edge as e
                 where e.life = tg_argv[0] and e.from_state = old.state and e.to_state = new.state) then
    raise exception 'no edge from % to % in the life of a %', old.state, new.state, tg_argv[0]
      using errcode = 'check_violation';
  end if;
  return new;
end $$;
create trigger policy_keeps_its_life before update of state on negotiation.policy
for each row when (old.state is distinct from new.state)
execute function negotiation.refuse_unknown_edge('policy');

-- What was published is never changed, whoever asks.
create function negotiation.refuse_change_of_published() returns trigger language plpgsql as $$
begin
  if exists (select from negotiation.policy as p
             where p.id = coalesce(new.policy_id, old.policy_id) and p.state <> 'draft') then
    raise exception 'version % of the limits was published', coalesce(new.policy_id, old.policy_id)
      using errcode = 'check_violation';
  end if;
  return coalesce(new, old);
end $$;

-- The limits that ship. Charges: an agent forgives all of them to whom delays for the first time, half to whom does
-- sometimes, nothing to whom does often, who has at most three installments and an entry of 30 %. Principal: from 180 days
-- on, 5, 15 and 30 %. No interest up to six installments (L20).
insert into negotiation.policy (id, number, state, valid_from, note, author, drawn_at, approver, published_at) values
  (1, 1, 'published', '2000-01-01', 'Ships with the application', 'regua', '2026-11-23 00:00:00Z', 'system',
   '2026-11-23 00:00:00Z');
insert into negotiation.limit_row (policy_id, key, priority, profiles, days_from) values
  (1, 'first_time', 100, '{first_time}', null),
  (1, 'occasional', 100, '{occasional}', null),
  (1, 'recurrent', 100, '{recurrent}', null),
  (1, 'first_time_old', 100, '{first_time}', 180),
  (1, 'occasional_old', 100, '{occasional}', 180),
  (1, 'recurrent_old', 100, '{recurrent}', 180);
insert into negotiation.allowance (
  policy_id, row_key, level, at_once_fine, at_once_interest, at_once_correction, at_once_principal, spread_fine,
  spread_interest, spread_correction, spread_principal, installments, least_installment, least_entry, interest_free,
  monthly, first_within, valid_for, renegotiations) values
  (1, 'first_time', 'opening', 50, 50, 50, 0, 0, 0, 0, 0, 6, 50, 0, 6, 1, 5, 3, 2),
  (1, 'first_time', 'target', 80, 80, 80, 0, 50, 50, 50, 0, 9, 50, 0, 6, 1, 7, 4, 2),
  (1, 'first_time', 'agent', 100, 100, 100, 0, 100, 100, 100, 0, 12, 50, 0, 6, 1, 10, 5, 2),
  (1, 'first_time', 'supervisor', 100, 100, 100, 0, 100, 100, 100, 0, 18, 50, 0, 6, 1, 15, 10, 3),
  (1, 'first_time', 'manager', 100, 100, 100, 0, 100, 100, 100, 0, 24, 30, 0, 6, 1, 30, 15, 4),
  (1, 'occasional', 'opening', 25, 25, 25, 0, 0, 0, 0, 0, 4, 50, 20, 4, 1, 5, 2, 1),
  (1, 'occasional', 'target', 40, 40, 40, 0, 20, 20, 20, 0, 5, 50, 15, 5, 1, 6, 3, 1),
  (1, 'occasional', 'agent', 50, 50, 50, 0, 50, 50, 50, 0, 6, 50, 10, 6, 1, 7, 4, 1),
  (1, 'occasional', 'supervisor', 75, 75, 75, 0, 75, 75, 75, 0, 10, 50, 10, 6, 1, 10, 7, 2),
  (1, 'occasional', 'manager', 100, 100, 100, 0, 100, 100, 100, 0, 12, 30, 5, 6, 1, 20, 10, 3),
  (1, 'recurrent', 'opening', 0, 0, 0, 0, 0, 0, 0, 0, 2, 50, 40, 2, 1, 2, 2, 1),
  (1, 'recurrent', 'target', 0, 0, 0, 0, 0, 0, 0, 0, 3, 50, 35, 3, 1, 3, 2, 1),
  (1, 'recurrent', 'agent', 0, 0, 0, 0, 0, 0, 0, 0, 3, 50, 30, 3, 1, 3, 2, 1),
  (1, 'recurrent', 'supervisor', 25, 25, 25, 0, 25, 25, 25, 0, 3, 50, 30, 3, 1, 5, 3, 1),
  (1, 'recurrent', 'manager', 50, 50, 50, 0, 50, 50, 50, 0, 3, 50, 30, 3, 1, 7, 5, 2),
  (1, 'first_time_old', 'opening', 50, 50, 50, 2, 0, 0, 0, 0, 6, 50, 0, 6, 1, 5, 3, 2),
  (1, 'first_time_old', 'target', 80, 80, 80, 4, 50, 50, 50, 2, 9, 50, 0, 6, 1, 7, 4, 2),
  (1, 'first_time_old', 'agent', 100, 100, 100, 5, 100, 100, 100, 5, 12, 50, 0, 6, 1, 10, 5, 2),
  (1, 'first_time_old', 'supervisor', 100, 100, 100, 15, 100, 100, 100, 15, 18, 50, 0, 6, 1, 15, 10, 3),
  (1, 'first_time_old', 'manager', 100, 100, 100, 30, 100, 100, 100, 30, 24, 30, 0, 6, 1, 30, 15, 4),
  (1, 'occasional_old', 'opening', 25, 25, 25, 2, 0, 0, 0, 0, 4, 50, 20, 4, 1, 5, 2, 1),
  (1, 'occasional_old', 'target', 40, 40, 40, 4, 20, 20, 20, 2, 5, 50, 15, 5, 1, 6, 3, 1),
  (1, 'occasional_old', 'agent', 50, 50, 50, 5, 50, 50, 50, 5, 6, 50, 10, 6, 1, 7, 4, 1),
  (1, 'occasional_old', 'supervisor', 75, 75, 75, 15, 75, 75, 75, 15, 10, 50, 10, 6, 1, 10, 7, 2),
  (1, 'occasional_old', 'manager', 100, 100, 100, 30, 100, 100, 100, 30, 12, 30, 5, 6, 1, 20, 10, 3),
  (1, 'recurrent_old', 'opening', 0, 0, 0, 2, 0, 0, 0, 0, 2, 50, 40, 2, 1, 2, 2, 1),
  (1, 'recurrent_old', 'target', 0, 0, 0, 4, 0, 0, 0, 2, 3, 50, 35, 3, 1, 3, 2, 1),
  (1, 'recurrent_old', 'agent', 0, 0, 0, 5, 0, 0, 0, 5, 3, 50, 30, 3, 1, 3, 2, 1),
  (1, 'recurrent_old', 'supervisor', 25, 25, 25, 15, 25, 25, 25, 15, 3, 50, 30, 3, 1, 5, 3, 1),
  (1, 'recurrent_old', 'manager', 50, 50, 50, 30, 50, 50, 50, 30, 3, 50, 30, 3, 1, 7, 5, 2);

create trigger limit_row_was_published before insert or update or delete on negotiation.limit_row
for each row execute function negotiation.refuse_change_of_published();
create trigger allowance_was_published before insert or update or delete on negotiation.allowance
for each row execute function negotiation.refuse_change_of_published();
