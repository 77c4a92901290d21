-- A calendar may build on another: a town's on its state's, a state's on the country's. Days off come from all of them.
alter table calendar.calendar
  add column kind text not null default 'national' check (kind in ('national', 'state', 'municipal')),
  add column parent_id bigint references calendar.calendar (id),
  add column state text check (state ~ '^[A-Z]{2}$'),
  add column city text,
  add column created_by text,
  add column created_at timestamptz,
  add constraint national_has_no_parent check ((kind = 'national') = (parent_id is null)),
  add constraint a_family_has_no_loop check (parent_id < id);
create index calendar_by_parent on calendar.calendar (parent_id) where parent_id is not null;
create unique index calendar_by_name on calendar.calendar (lower(name));
create sequence calendar.calendar_seq start 1001;

alter table calendar.holiday
  add column added_by text,
  add column added_at timestamptz;

create or replace view calendar.v_calendar as
select id, code, name, kind, parent_id, state, city from calendar.calendar;
create view calendar.v_holiday as
select calendar_id, date, name from calendar.holiday;

-- The calendar itself and all it builds on.
create function calendar.ancestry(calendar bigint) returns setof bigint
language sql stable
begin atomic
  with recursive line as (
    select c.id, c.parent_id from calendar.calendar as c where c.id = calendar
    union
    select c.id, c.parent_id from calendar.calendar as c join line as l on l.parent_id = c.id
  )
  select l.id from line as l;
end;

-- The calendar itself and all that build on it, it first.
create function calendar.descent(calendar bigint) returns setof bigint
language sql stable
begin atomic
  with recursive line as (
    select c.id from calendar.calendar as c where c.id = calendar
    union
    select c.id from calendar.calendar as c join line as l on c.parent_id = l.id
  )
  select l.id from line as l order by l.id;
end;
