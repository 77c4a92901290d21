create sequence creditors.pause_seq increment by 50;

-- A creditor for whom nothing is done until the pause is lifted, because what is known of its debts may be old (product
-- rule 11). facts: what is missing, by the code.
create table creditors.pause (
  id          bigint primary key,
  creditor_id bigint not null references creditors.creditor (id),
  code        text not null check (code in ('feed_missing')),
  facts       jsonb not null default '{}',
  from_on     date not null,
  placed_by   text not null,
  placed_at   timestamptz not null,
  lifted_at   timestamptz,
  lifted_by   text,
  lifted_code text check (lifted_code in ('arrived', 'go_on')),
  version     int not null default 0,
  check ((lifted_at is null) = (lifted_code is null))
);
create unique index pause_in_force on creditors.pause (creditor_id, code) where lifted_at is null;
create index pause_by_creditor on creditors.pause (creditor_id, placed_at desc);

-- Pauses in force.
create view creditors.v_pause as
select id as pause_id, creditor_id, code, facts, from_on, placed_at from creditors.pause where lifted_at is null;
