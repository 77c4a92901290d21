create table calendar.calendar (
  id   bigint primary key,
  code text not null unique,
  name text not null
);
insert into calendar.calendar (id, code, name) values (1, 'BR', 'Brasil');

-- Days off that an operator adds to a calendar (state, municipal). National and banking days are a rule, not rows.
create table calendar.holiday (
  calendar_id bigint not null references calendar.calendar (id),
  date        date not null,
  name        text not null,
  primary key (calendar_id, date)
);

-- Every day of a calendar, written from the rule in io.regua.calendar.rules and the rows of calendar.holiday.
-- ordinal = number of business days up to and including the date, so "n business days after d" is the business day
-- whose ordinal is ordinal(d) + n. next_business = the date itself on a business day, else the next one (M03).
create table calendar.day (
  calendar_id   bigint not null references calendar.calendar (id),
  date          date not null,
  is_business   boolean not null,
  ordinal       int not null,
  next_business date not null,
  primary key (calendar_id, date)
);
create unique index day_by_ordinal on calendar.day (calendar_id, ordinal) where is_business;

create view calendar.v_day as
select calendar_id, date, is_business, ordinal, next_business from calendar.day;

create view calendar.v_calendar as
select id, code, name from calendar.calendar;

-- The days-th business day after the date (before it when negative); zero on a day off is the next business day. A day
-- off shares its ordinal with the business day before it, hence the one more when not going forward.
create function calendar.add_business_days(calendar bigint, from_date date, days int) returns date
language sql stable
return (
  select later.date
  from calendar.day as earlier
  join calendar.day as later
    on later.calendar_id = earlier.calendar_id and later.is_business
    and later.ordinal = earlier.ordinal + days + case when days > 0 or earlier.is_business then 0 else 1 end
  where earlier.calendar_id = calendar and earlier.date = from_date
);

create function calendar.next_business_day(calendar bigint, from_date date) returns date
language sql stable
return (select d.next_business from calendar.day as d where d.calendar_id = calendar and d.date = from_date);

-- Business days from the first date (counted) until the last (not counted).
create function calendar.business_days_between(calendar bigint, from_date date, until_date date) returns int
language sql stable
return (
  select (select d.ordinal from calendar.day as d where d.calendar_id = calendar and d.date = until_date - 1)
    - (select d.ordinal from calendar.day as d where d.calendar_id = calendar and d.date = from_date - 1)
);
