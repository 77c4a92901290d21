-- Whose debts a file brought, so that a feed knows its file although the lines name the creditors.
alter table intake.batch add column creditors bigint[] not null default '{}';

create sequence intake.feed_seq increment by 50;
create sequence intake.feed_waiver_seq increment by 50;

-- A file that a creditor sends: by mapping, by name, or both; on which days (ISO: 1 = Monday) and by when. business_only =
-- not on a day off of the creditor's calendar.
create table intake.feed (
  id            bigint primary key,
  creditor_id   bigint not null references creditors.creditor (id),
  name          text not null check (name <> ''),
  mapping_id    bigint references intake.mapping (id),
  name_pattern  text check (name_pattern <> ''),
  weekdays      int[] not null check (cardinality(weekdays) > 0 and weekdays <@ array[1, 2, 3, 4, 5, 6, 7]),
  business_only boolean not null,
  by_at         time not null,
  from_on       date not null,
  active        boolean not null default true,
  created_by    text not null,
  created_at    timestamptz not null,
  version       int not null default 0,
  check (mapping_id is not null or name_pattern is not null)
);
create unique index feed_by_name on intake.feed (creditor_id, name);

-- A manager said that work goes on although the file is missing: for nights until a date, or (null) until the next file.
create table intake.feed_waiver (
  id        bigint primary key,
  feed_id   bigint not null references intake.feed (id),
  from_on   date not null,
  until_on  date check (until_on >= from_on),
  reason    text not null check (reason <> ''),
  waived_by text not null,
  waived_at timestamptz not null
);
create index feed_waiver_by_feed on intake.feed_waiver (feed_id, waived_at desc);
