create sequence customers.assessment_seq increment by 50;

-- The five Cs: what somebody thought of a customer's credit on a day. Scores go from 1 (weak) to 5 (strong); null = not
-- known. The tier follows from all five scores by a rule, or somebody chose it and says why. One assessment is in force
-- at most; it ends when another replaces it or when it is withdrawn, and is never changed or deleted.
create table customers.assessment (
  id               bigint not null,
  customer_id      bigint not null references customers.customer (id),
  character_score  int check (character_score between 1 and 5),
  capacity_score   int check (capacity_score between 1 and 5),
  capital_score    int check (capital_score between 1 and 5),
  collateral_score int check (collateral_score between 1 and 5),
  conditions_score int check (conditions_score between 1 and 5),
  tier             text not null check (tier in ('A', 'B', 'C', 'D', 'E')),
  by_hand          boolean not null,
  reason           text check (reason <> ''),
  note             text check (note <> ''),
  assessed_on      date not null,
  valid_until      date not null check (valid_until >= assessed_on),
  assessed_by      text not null,
  assessed_at      timestamptz not null,
  ended_as         text check (ended_as in ('replaced', 'withdrawn')),
  ended_on         date,
  ended_by         text,
  ended_at         timestamptz,
  version          int not null default 0,
  primary key (id, customer_id),
  constraint chosen_with_a_reason check (by_hand = (reason is not null)),
  constraint worked_out_from_all_five check (
    by_hand or num_nulls(character_score, capacity_score, capital_score, collateral_score, conditions_score) = 0),
  constraint end_is_whole check (num_nulls(ended_as, ended_on, ended_by, ended_at) in (0, 4))
);
create unique index assessment_in_force on customers.assessment (customer_id) include (tier, valid_until)
where ended_at is null;
create index assessment_of_customer on customers.assessment (customer_id, assessed_on desc, id desc);

-- The tier of a customer, from the assessment in force: at most one row for each. It counts up to valid_until: whoever
-- asks compares that with his day.
create view customers.v_tier as
select customer_id, tier, assessed_on, valid_until from customers.assessment where ended_at is null;
