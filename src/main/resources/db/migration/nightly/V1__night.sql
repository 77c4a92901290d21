create sequence nightly.run_seq increment by 50;

-- One row per run. A date may be run again: a repeat with nothing changed in between changes nothing.
create table nightly.run (
  id            bigint primary key,
  business_date date not null,
  started_by    text not null,
  cause         text not null check (cause in ('schedule', 'person', 'api', 'demonstration')),
  state         text not null check (state in ('running', 'done', 'failed', 'interrupted')),
  started_at    timestamptz not null,
  ended_at      timestamptz,
  version       int not null default 0
);
create index run_by_date on nightly.run (business_date, started_at);
create index run_by_start on nightly.run (started_at);

create table nightly.run_step (
  run_id     bigint not null references nightly.run (id),
  seq        int not null,
  name       text not null,
  started_at timestamptz not null,
  ended_at   timestamptz,
  counts     jsonb not null default '[]',
  error      text,
  primary key (run_id, seq)
);

-- Dates on which no night ran, and the later night that did their work.
create table nightly.covered (
  business_date date primary key,
  covered_by    date not null check (covered_by > business_date)
);
