-- Words that a customer broke count in his profile like debts that became late, on the day on which they were broken: one
-- agreement for broken_agreement of them, one promise for broken_promise; 0 = not at all.
alter table receivables.profile_policy
  add column broken_agreement int not null default 2 check (broken_agreement between 0 and 100),
  add column broken_promise int not null default 1 check (broken_promise between 0 and 100);
create or replace view receivables.v_profile_policy as
select months, occasional_from, recurrent_from, broken_agreement, broken_promise from receivables.profile_policy;

-- Promises that were not kept, told by the floor that takes them.
create table receivables.broken_promise (
  promise_id  bigint not null,
  customer_id bigint not null references customers.customer (id),
  creditor_id bigint not null references creditors.creditor (id),
  broken_on   date not null,
  primary key (promise_id, customer_id)
);
create index broken_promise_by_customer on receivables.broken_promise (customer_id, creditor_id);
create index agreed_not_kept on receivables.agreed (customer_id, creditor_id) where ended_as in ('broken', 'lapsed');

create view receivables.v_broken as
select a.customer_id, a.creditor_id, 'agreement' as kind, a.agreement_id as word_id, a.ended_on as broken_on
from receivables.agreed as a
where a.ended_as in ('broken', 'lapsed')
union all
select b.customer_id, b.creditor_id, 'promise', b.promise_id, b.broken_on
from receivables.broken_promise as b;

-- The day of each as often as it counts: put to the days of v_late they are what makes the profile.
create view receivables.v_broken_day as
select b.customer_id, b.creditor_id, b.broken_on as late_from
from receivables.v_broken as b
cross join receivables.v_profile_policy as p
cross join lateral generate_series(1, case b.kind when 'agreement' then p.broken_agreement else p.broken_promise end);

create or replace function receivables.debtor_profile_on(on_date date)
returns table (customer_id bigint, creditor_id bigint, late int, profile text)
language sql stable parallel safe
begin atomic
  select l.customer_id, l.creditor_id, l.late,
    receivables.profile_of(l.late + cast(coalesce(b.days, 0) as int), p.occasional_from, p.recurrent_from)
  from (
    select v.customer_id, v.creditor_id,
      cast(count(*) filter (
        where v.late_from <= on_date and v.late_from > on_date - make_interval(months => t.months)) as int) as late
    from receivables.v_late as v
    cross join receivables.v_profile_policy as t
    group by v.customer_id, v.creditor_id
  ) as l
  cross join receivables.v_profile_policy as p
  left join (
    select d.customer_id, d.creditor_id, count(*) as days
    from receivables.v_broken_day as d
    cross join receivables.v_profile_policy as t
    where d.late_from <= on_date and d.late_from > on_date - make_interval(months => t.months)
    group by d.customer_id, d.creditor_id
  ) as b on b.customer_id = l.customer_id and b.creditor_id = l.creditor_id;
end;

-- agreements and promises = how many of them were broken in the months before, as far as they count.
drop function receivables.debtor_profile_of(bigint, bigint, date);
create function receivables.debtor_profile_of(customer bigint, creditor bigint, on_date date)
returns table (late int, months int, profile text, agreements int, promises int)
language sql stable parallel safe
begin atomic
  select l.late, p.months,
    receivables.profile_of(
      l.late + b.agreements * p.broken_agreement + b.promises * p.broken_promise, p.occasional_from, p.recurrent_from),
    b.agreements, b.promises
  from receivables.v_profile_policy as p
  cross join lateral (
    select cast(count(*) as int) as late
    from receivables.v_late as v
    where v.customer_id = customer and v.creditor_id = creditor
      and v.late_from <= on_date and v.late_from > on_date - make_interval(months => p.months)
  ) as l
  cross join lateral (
    select cast(count(*) filter (where w.kind = 'agreement' and p.broken_agreement > 0) as int) as agreements,
      cast(count(*) filter (where w.kind = 'promise' and p.broken_promise > 0) as int) as promises
    from receivables.v_broken as w
    where w.customer_id = customer and w.creditor_id = creditor
      and w.broken_on <= on_date and w.broken_on > on_date - make_interval(months => p.months)
  ) as b;
end;
