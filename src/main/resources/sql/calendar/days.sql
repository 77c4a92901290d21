-- All days of one calendar in one statement. :daysOff are the banking holidays of the rule and those that were added to
-- this calendar or to one it builds on. The last day of the table is a business day, so every day has a next one;
-- looking for it backwards keeps the window growing at one end only.
-- The days off stand in a subquery, where they are read once and not for every day.
insert into calendar.day (calendar_id, date, is_business, ordinal, next_business)
select :calendar, date, is_business,
  count(*) filter (where is_business) over (order by date),
  min(date) filter (where is_business) over (order by date desc)
from (
  select day::date as date,
    extract(isodow from day) < 6 and day::date not in (select unnest(cast(:daysOff as date[]))) as is_business
  from generate_series(cast(:first as timestamp), cast(:last as timestamp), interval '1 day') as day
) as days
