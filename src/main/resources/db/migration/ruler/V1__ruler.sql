-- Ids below 1000 are for what ships with the application.
create sequence ruler.ruler_seq start with 1000 increment by 50;
create sequence ruler.ruler_version_seq start with 1000 increment by 50;

create table ruler.ruler (
  id          bigint primary key,
  name        text not null unique,
  creditor_id bigint references creditors.creditor (id),
  priority    int not null default 100,
  version     int not null default 0
);

create table ruler.ruler_version (
  id           bigint primary key,
  ruler_id     bigint not null references ruler.ruler (id),
  number       int not null check (number > 0),
  state        text not null check (state in ('draft', 'published', 'retired')),
  note         text,
  created_by   text not null,
  created_at   timestamptz not null default now(),
  published_by text,
  published_at timestamptz,
  retired_at   timestamptz,
  version      int not null default 0,
  unique (ruler_id, number)
);
create unique index one_published_version on ruler.ruler_version (ruler_id) where state = 'published';

-- anchor null = the adjusted due date (M03); else the key of the earlier step whose taking starts the count.
-- gap_days = business days after the previous taken step.
create table ruler.step (
  version_id  bigint not null references ruler.ruler_version (id),
  seq         int not null check (seq > 0),
  step_key    text not null check (step_key ~ '^[a-z][a-z0-9_]*$'),
  kind        text not null check (kind in ('reminder', 'call', 'registry', 'notice_letter', 'extrajudicial_notice')),
  anchor      text,
  offset_days int not null,
  offset_unit text not null check (offset_unit in ('calendar', 'business')),
  gap_days    int not null default 0 check (gap_days >= 0),
  primary key (version_id, seq),
  unique (version_id, step_key)
);

-- Where one receivable stands: an index into the future, never the truth. One row per open receivable on a ruler.
-- next_on null = nothing falls due by the calendar alone, and waiting says why: held; nobody_told (a legal step no
-- contact of this cycle went before); anchor (the step it counts from was not taken); finished.
-- told_on = the first contact after the due date in this cycle.
create table ruler.position (
  receivable_id bigint not null,
  customer_id   bigint not null,
  creditor_id   bigint not null,
  version_id    bigint not null references ruler.ruler_version (id),
  cycle         int not null,
  next_seq      int not null,
  next_on       date,
  waiting       text check (waiting in ('held', 'nobody_told', 'anchor', 'finished')),
  last_taken_on date,
  told_on       date,
  primary key (customer_id, receivable_id),
  foreign key (receivable_id, customer_id) references receivables.receivable (id, customer_id) on delete cascade,
  check ((next_on is null) = (waiting is not null))
) with (fillfactor = 70);
create index position_due on ruler.position (next_on) where next_on is not null;
create index position_blocked on ruler.position (creditor_id, customer_id) where waiting in ('nobody_told', 'anchor');

create table ruler.action (
  customer_id   bigint not null,
  receivable_id bigint not null,
  step_key      text not null,
  cycle         int not null,
  creditor_id   bigint not null,
  version_id    bigint not null references ruler.ruler_version (id),
  seq           int not null,
  kind          text not null,
  business_date date not null,
  outcome       text not null check (outcome in ('taken', 'skipped', 'superseded', 'covered')),
  reason        text not null,
  facts         jsonb not null,
  recorded_at   timestamptz not null default now(),
  primary key (customer_id, receivable_id, step_key, cycle)
);
create index action_by_date on ruler.action (business_date);

-- A step that fell due on a night and was not taken nor given up: the debt was held, or the law's order forbade it.
create table ruler.waited (
  business_date date not null,
  receivable_id bigint not null,
  customer_id   bigint not null,
  creditor_id   bigint not null,
  step_key      text not null,
  cycle         int not null,
  seq           int not null,
  kind          text not null,
  reason        text not null,
  facts         jsonb not null,
  primary key (business_date, receivable_id, customer_id)
);
create index waited_of_customer on ruler.waited (customer_id);

-- The ruler that ships: Standard.
insert into ruler.ruler (id, name, priority) values (1, 'Standard', 1000);
insert into ruler.ruler_version (id, ruler_id, number, state, note, created_by, published_by, published_at)
values (1, 1, 1, 'published', 'Ships with the application', 'regua', 'regua', '2026-11-22 00:00:00Z');
insert into ruler.step (version_id, seq, step_key, kind, anchor, offset_days, offset_unit, gap_days) values
  (1, 1, 'courtesy', 'reminder', null, -3, 'calendar', 0),
  (1, 2, 'reminder', 'reminder', null, 5, 'business', 0),
  (1, 3, 'call', 'call', null, 8, 'calendar', 1),
  (1, 4, 'registry', 'registry', null, 10, 'calendar', 2),
  (1, 5, 'notice_letter', 'notice_letter', 'registry', 5, 'calendar', 0),
  (1, 6, 'extrajudicial_notice', 'extrajudicial_notice', null, 45, 'calendar', 5);
