-- Debtor profile: how often a customer was late with a creditor in so many months. Below occasional_from = first time.
create table receivables.profile_policy (
  id              int primary key default 1 check (id = 1),
  months          int not null default 24 check (months between 1 and 120),
  occasional_from int not null default 2 check (occasional_from > 1),
  recurrent_from  int not null default 4,
  version         int not null default 0,
  check (recurrent_from > occasional_from)
);
insert into receivables.profile_policy (id) values (1);
create view receivables.v_profile_policy as
select months, occasional_from, recurrent_from from receivables.profile_policy;

-- Debts that are late or were: late_from = the first late day, a day after the adjusted due date (M03). A debt still
-- open is in it before its due date too: whoever asks compares late_from with his day. Cancelled debts are not.
create view receivables.v_late as
select o.receivable_id, o.customer_id, o.creditor_id, o.adjusted_on + 1 as late_from, o.settled_on, o.state
from receivables.v_owed as o
where o.state in ('open', 'placed', 'in_agreement') or (o.state = 'settled' and o.settled_on > o.adjusted_on);

-- The profile of every customer with a debt at a creditor, as of a day: late = debts that became late in the months
-- before, paid since or not. A customer who was never late counts as first time.
create function receivables.debtor_profile_on(on_date date)
returns table (customer_id bigint, creditor_id bigint, late int, profile text)
language sql stable parallel safe
begin atomic
  select l.customer_id, l.creditor_id, cast(l.late as int),
    case when l.late >= p.recurrent_from then 'recurrent' when l.late >= p.occasional_from then 'occasional'
         else 'first_time' end
  from (
    select v.customer_id, v.creditor_id,
      count(*) filter (where v.late_from <= on_date and v.late_from > on_date - make_interval(months => t.months)) as late
    from receivables.v_late as v
    cross join receivables.v_profile_policy as t
    group by v.customer_id, v.creditor_id
  ) as l
  cross join receivables.v_profile_policy as p;
end;
