-- The debtor profile of one customer at one creditor, read by the customer: the same as debtor_profile_on, which counts
-- everybody. months = how far back it counts.
create function receivables.debtor_profile_of(customer bigint, creditor bigint, on_date date)
returns table (late int, months int, profile text)
language sql stable parallel safe
begin atomic
  select cast(l.late as int), p.months,
    case when l.late >= p.recurrent_from then 'recurrent' when l.late >= p.occasional_from then 'occasional'
         else 'first_time' end
  from receivables.v_profile_policy as p
  cross join lateral (
    select count(*) as late
    from receivables.v_late as v
    where v.customer_id = customer and v.creditor_id = creditor
      and v.late_from <= on_date and v.late_from > on_date - make_interval(months => p.months)
  ) as l;
end;
