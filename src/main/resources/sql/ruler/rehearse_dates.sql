-- An imagined debt for every due date from :from on, so many days long, in every calendar of the creditors that :version is
-- for, and for every kind and profile that its steps tell apart: nobody pays, every condition of amount and channel holds,
-- and having no creditor it is released. What weekends and holidays do to a ruler shows here. Stands for rehearsing_class.
create temporary table rehearsing_class on commit drop as
select
  -row_number() over (order by k.calendar_id, d.date, c.kind, p.profile) as receivable_id, cast(-1 as bigint) as customer_id,
  cast(null as bigint) as creditor_id,
  k.calendar_id, 1 as cycle, d.date as due_on, d.next_business as adjusted_on, cast(999999999 as numeric(15, 2)) as principal,
  cast(999999999 as numeric(15, 2)) as open_principal,
  'open' as debt_state, false as of_agreement, cast('infinity' as date) as barred_from,
  cast(d.date + make_interval(months => y.bureau_refused_months) as date) as refused_from, cast(null as bigint[]) as held_ids,
  cast(null as text[]) as held_kinds, cast(null as date[]) as held_froms, cast(null as date[]) as held_untils,
  array[d.next_business + 1] as overdue_from, array[cast(999999999 as numeric)] as overdue_sums,
  array_fill(d.date - 100, array[case p.profile when 'recurrent' then f.recurrent_from when 'occasional' then f.occasional_from
    else 0 end]) as late_from,
  c.kind as customer_kind, cast(null as text) as product, cast(null as text) as home_state, cast(null as text) as tier,
  cast(null as date) as tier_until,
  '{email,sms,whatsapp,phone,letter}'::text[] as channels, cast(null as date) as no_calls_until,
  cast(null as date) as no_registry_until, cast(null as bigint) as in_trial, v.id as version_id, 1 as next_seq, cast(null as date) as last_taken_on,
  cast(null as date) as told_on, cast(null as date) as legal_on, cast(null as jsonb) as assumed,
  d.date - coalesce((
    select -min(s.offset_days) from ruler.step as s where s.version_id = v.id and s.offset_days < 0), 0) - 7 as starts_on,
  cast(null as text) as settles, p.profile
from ruler.ruler_version as v
cross join ruler.policy as y
cross join receivables.v_profile_policy as f
cross join lateral (
  select c.calendar_id
  from creditors.v_creditor as c
  where v.creditor_ids is null or c.id = any (v.creditor_ids)
  group by c.calendar_id
) as k
cross join lateral unnest(
  case when exists (select from ruler.step as s where s.version_id = v.id and s.customer_kinds is not null)
       then coalesce(v.customer_kinds, '{individual,legal_entity}') else array[cast(null as text)] end) as c (kind)
cross join lateral unnest(
  case when exists (select from ruler.step as s where s.version_id = v.id and s.profiles is not null)
       then coalesce(v.profiles, '{first_time,occasional,recurrent}') else array[cast(null as text)] end) as p (profile)
join calendar.v_day as d
  on d.calendar_id = k.calendar_id and d.date >= cast(:from as date) and d.date < cast(:from as date) + cast(:days as int)
where v.id = :version
