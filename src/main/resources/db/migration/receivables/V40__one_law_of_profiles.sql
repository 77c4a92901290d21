-- How often somebody was late makes a profile; here alone. Below occasional_from = first time.
create function receivables.profile_of(late int, occasional_from int, recurrent_from int) returns text
language sql immutable parallel safe
return case when late >= recurrent_from then 'recurrent' when late >= occasional_from then 'occasional'
            else 'first_time' end;

-- How many of the days on which debts became late lie in the months up to a day. late_from: those days, oldest first.
create function receivables.late_within(late_from date[], on_date date, months int) returns int
language sql immutable parallel safe
return coalesce(width_bucket(on_date, late_from), 0)
  - coalesce(width_bucket(cast(on_date - make_interval(months => months) as date), late_from), 0);

create or replace function receivables.debtor_profile_on(on_date date)
returns table (customer_id bigint, creditor_id bigint, late int, profile text)
language sql stable parallel safe
begin atomic
  select l.customer_id, l.creditor_id, l.late, receivables.profile_of(l.late, p.occasional_from, p.recurrent_from)
  from (
    select v.customer_id, v.creditor_id,
      cast(count(*) filter (
        where v.late_from <= on_date and v.late_from > on_date - make_interval(months => t.months)) as int) as late
    from receivables.v_late as v
    cross join receivables.v_profile_policy as t
    group by v.customer_id, v.creditor_id
  ) as l
  cross join receivables.v_profile_policy as p;
end;

create or replace function receivables.debtor_profile_of(customer bigint, creditor bigint, on_date date)
returns table (late int, months int, profile text)
language sql stable parallel safe
begin atomic
  select l.late, p.months, receivables.profile_of(l.late, p.occasional_from, p.recurrent_from)
  from receivables.v_profile_policy as p
  cross join lateral (
    select cast(count(*) as int) as late
    from receivables.v_late as v
    where v.customer_id = customer and v.creditor_id = creditor
      and v.late_from <= on_date and v.late_from > on_date - make_interval(months => p.months)
  ) as l;
end;
