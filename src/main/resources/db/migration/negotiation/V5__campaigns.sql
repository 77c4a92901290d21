create sequence negotiation.campaign_seq start with 1000 increment by 50;

-- A dated overlay of the limits: on its days, both included, whom it is for gets from the levels below the manager as much
-- as it says, but never more than the manager's floor of the row that decides. Criteria as in limit_row; discounts in per
-- cent, zero = not widened; installments, one = not widened; least_entry in per cent, a hundred = not widened. author = who
-- changed it last, approver = another. What was approved never changes; it may be ended before its last day.
create table negotiation.campaign (
  id                   bigint primary key,
  name                 text not null unique check (name <> ''),
  state                text not null default 'draft' check (state in ('draft', 'approved', 'ended')),
  valid_from           date not null,
  valid_until          date not null check (valid_until >= valid_from),
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
  at_once_fine         numeric(9, 6) not null check (at_once_fine between 0 and 100),
  at_once_interest     numeric(9, 6) not null check (at_once_interest between 0 and 100),
  at_once_correction   numeric(9, 6) not null check (at_once_correction between 0 and 100),
  at_once_principal    numeric(9, 6) not null check (at_once_principal between 0 and 100),
  spread_fine          numeric(9, 6) not null check (spread_fine between 0 and 100),
  spread_interest      numeric(9, 6) not null check (spread_interest between 0 and 100),
  spread_correction    numeric(9, 6) not null check (spread_correction between 0 and 100),
  spread_principal     numeric(9, 6) not null check (spread_principal between 0 and 100),
  installments         int not null check (installments > 0),
  least_entry          numeric(9, 6) not null check (least_entry between 0 and 100),
  author               text not null,
  drawn_at             timestamptz not null,
  approver             text,
  approved_at          timestamptz,
  ended_by             text,
  ended_at             timestamptz,
  version              int not null default 0,
  constraint campaign_approved_by_another check (approver <> author),
  constraint campaign_approved_or_draft check (
    (state = 'draft') = (approver is null) and (state = 'draft') = (approved_at is null)),
  constraint campaign_ended_by_somebody check (
    (state = 'ended') = (ended_by is not null) and (state = 'ended') = (ended_at is not null))
);
create index campaign_in_force on negotiation.campaign (valid_until) where state = 'approved';
create index campaign_by_day on negotiation.campaign (valid_from, id);

insert into negotiation.edge (life, from_state, to_state) values
  ('campaign', 'draft', 'approved'),
  ('campaign', 'approved', 'ended');
create trigger campaign_keeps_its_life before update of state on negotiation.campaign
for each row when (old.state is distinct from new.state)
execute function negotiation.refuse_unknown_edge('campaign');

-- Of what was approved only its end may change.
create function negotiation.refuse_change_of_approved() returns trigger language plpgsql as $$
begin
  if tg_op = 'UPDATE' and new.state = 'ended' and
    (to_jsonb(new) - '{state,ended_by,ended_at,version}'::text[]) = (to_jsonb(old) - '{state,ended_by,ended_at,version}'::text[])
  then
    return new;
  end if;
  raise exception 'campaign % was approved', old.id using errcode = 'check_violation';
end $$;
create trigger campaign_was_approved before update or delete on negotiation.campaign
for each row when (old.state <> 'draft')
execute function negotiation.refuse_change_of_approved();
