-- The rest of a debt's facts. Reads asked, used and pair (a row only where there is something to tell); writes state. Every
-- pair is one of asked: they are joined in full because that can only be made by hashing or sorting.
state as materialized (
  select a.*,
    cast(a.due_on + make_interval(months => y.time_barred_months) as date) as barred_from,
    cast(a.due_on + make_interval(months => y.bureau_refused_months) as date) as refused_from,
    w.held_ids, w.held_kinds, w.held_froms, w.held_untils, w.overdue_from, w.overdue_sums, w.late_from,
    case when u.any_kinds and (a.told_on is null or a.version_id is null or a.ruler_id = any (u.kinds_of)) then (
      select c.kind from customers.v_customer as c where c.id = a.customer_id
    ) end as customer_kind,
    case when u.products then (
      select s.product from receivables.v_contract as s where s.id = a.contract_id and s.customer_id = a.customer_id
    ) end as product,
    case when u.states then (
      select p.state
      from customers.v_contact_point as p
      where p.customer_id = a.customer_id and p.kind = 'postal' and p.validity not in ('bad', 'wrong_person')
      order by p.preferred desc, p.id desc
      limit 1
    ) end as home_state,
    case when u.tiers then (
      select t.tier
      from customers.v_tier as t
      where t.customer_id = a.customer_id and (t.valid_until is null or t.valid_until >= a.on_date)
    ) end as tier,
    case when u.tiers then (
      select t.valid_until from customers.v_tier as t where t.customer_id = a.customer_id
    ) end as tier_until,
    case when u.channels then (
      select array_agg(distinct leads.channel)
      from customers.v_contact_point as p
      cross join lateral unnest(case p.kind
        when 'mobile' then '{phone,sms,whatsapp}'::text[] when 'phone' then '{phone}' when 'email' then '{email}'
        else '{letter}' end) as leads (channel)
      where p.customer_id = a.customer_id and p.validity not in ('bad', 'wrong_person')
        and leads.channel <> all (p.refused)
    ) end as channels,
    m.stops[1] as no_calls_until, m.stops[2] as no_registry_until
  from asked as a
  full join pair as w on w.customer_id = a.customer_id and w.creditor_id = a.creditor_id
  cross join ruler.policy as y
  cross join used as u
  cross join lateral (
    select case when not u.many or a.customer_id in (select b.customer_id from bearers as b) then (
      select array[
        max(coalesce(v.until_on, 'infinity')) filter (where v.stops_calls),
        max(coalesce(v.until_on, 'infinity')) filter (where v.stops_registry)]
      from customers.v_mark as v
      where v.customer_id = a.customer_id and v.removed_at is null and v.from_on <= a.on_date
        and (v.until_on is null or v.until_on >= a.on_date)) end as stops
    offset 0
  ) as m
)
