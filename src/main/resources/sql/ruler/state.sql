-- What is true of debts on a day: the facts every decision is made from. Reads asked, writes state: a row for each.
--
-- asked: the debt as it is (receivable_id, customer_id, creditor_id, contract_id, calendar_id, cycle, due_on,
--        adjusted_on, principal, open_principal, debt_state) and where it stands: version_id and ruler_id (null = on
--        none yet), next_seq, last_taken_on, told_on, legal_on, hold_out, assumed (jsonb: step keys that the action
--        table does not hold -> the day they were taken, null = acted on and not taken; null = none), on_date, and what
--        else the caller wants back.
-- state: the same with when the debt is time-barred and refused by bureaus (L13, L04), the holds of the customer's
--        debts that have not ended, what he owes the creditor in all (overdue_from and overdue_sums: from a day on, so
--        much is overdue; late_from: the first late days of all debts that were or are late, oldest first), who he is
--        (customer_kind, product, home_state, tier, channels) and what marks stop. Facts that change with the days are
--        kept as days, so that the same row serves any later day if nothing happens.
-- What costs is read only where somebody asks for it: contact points, products, states and tiers while some version
-- does; what the customer owes in all and of what kind he is while the ruler is still chosen or when a version of the
-- debt's ruler does, the former also when calls are few and go to who owes most. Otherwise these columns are null.
used as materialized (
  select
    exists (select from ruler.ruler_version as v where v.products is not null) as products,
    exists (select from ruler.ruler_version as v where v.states is not null) as states,
    exists (select from ruler.ruler_version as v where v.tiers is not null) as tiers,
    exists (select from ruler.step as s where s.has_channels is not null) as channels,
    exists (select from ruler.policy as y where y.calls_a_day is not null) as sums,
    array(
      select v.ruler_id
      from ruler.step as s
      join ruler.ruler_version as v on v.id = s.version_id
      where s.profiles is not null or (s.min_amount is not null and s.amount_of = 'customer')) as sums_of,
    array(
      select v.ruler_id
      from ruler.step as s
      join ruler.ruler_version as v on v.id = s.version_id
      where s.customer_kinds is not null) as kinds_of
),
pair as materialized (
  select p.*, h.held_ids, h.held_kinds, h.held_froms, h.held_untils, w.overdue_from, w.overdue_sums, w.late_from
  from (
    select a.customer_id, a.creditor_id, a.on_date,
      bool_or(u.sums or a.told_on is null or a.version_id is null or a.ruler_id = any (u.sums_of)) as summed
    from asked as a
    cross join used as u
    group by a.customer_id, a.creditor_id, a.on_date
  ) as p
  cross join lateral (
    select exists (
      select
      from receivables.v_hold as k
      where k.customer_id = p.customer_id and k.creditor_id = p.creditor_id
        and (k.until_on is null or k.until_on >= p.on_date)) as found
    offset 0
  ) as held
  cross join lateral (
    select array_agg(k.receivable_id order by k.until_on desc nulls first, k.hold_id) as held_ids,
      array_agg(k.kind order by k.until_on desc nulls first, k.hold_id) as held_kinds,
      array_agg(k.from_on order by k.until_on desc nulls first, k.hold_id) as held_froms,
      array_agg(k.until_on order by k.until_on desc nulls first, k.hold_id) as held_untils
    from receivables.v_hold as k
    where held.found and k.customer_id = p.customer_id and k.creditor_id = p.creditor_id
      and (k.until_on is null or k.until_on >= p.on_date)
  ) as h
  cross join lateral (
    select
      array_agg(d.counts_from) filter (where d.counts_from is not null) as overdue_from,
      array_agg(d.running) filter (where d.counts_from is not null) as overdue_sums,
      array_sort(array_agg(d.late_from) filter (where d.late_from is not null)) as late_from
    from (
      select c.counts_from, c.late_from, sum(c.open_principal) over (
          order by c.counts_from, c.receivable_id rows unbounded preceding) as running
      from (
        select o.receivable_id, o.open_principal,
          case when o.state in ('open', 'placed', 'in_agreement')
                 or (o.state = 'settled' and o.settled_on > o.adjusted_on)
               then o.adjusted_on + 1 end as late_from,
          case
            when o.state <> 'open' then null
            when h.held_ids is null then o.adjusted_on + 1
            else (
              select case when bool_or(f.until_on is null) then null
                          else greatest(o.adjusted_on, max(f.until_on)) + 1 end
              from unnest(h.held_ids, h.held_froms, h.held_untils) as f (receivable_id, from_on, until_on)
              where f.receivable_id = o.receivable_id and f.from_on <= p.on_date)
          end as counts_from
        from receivables.v_owed as o
        where p.summed and o.customer_id = p.customer_id and o.creditor_id = p.creditor_id
      ) as c
    ) as d
  ) as w
),
state as materialized (
  select a.*,
    cast(a.due_on + make_interval(months => y.time_barred_months) as date) as barred_from,
    cast(a.due_on + make_interval(months => y.bureau_refused_months) as date) as refused_from,
    w.held_ids, w.held_kinds, w.held_froms, w.held_untils, w.overdue_from, w.overdue_sums, w.late_from,
    case when a.told_on is null or a.version_id is null or a.ruler_id = any (u.kinds_of) then (
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
    case when u.channels then (
      select array_agg(distinct leads.channel)
      from customers.v_contact_point as p
      cross join lateral unnest(case p.kind
        when 'mobile' then '{phone,sms,whatsapp}'::text[] when 'phone' then '{phone}' when 'email' then '{email}'
        else '{letter}' end) as leads (channel)
      where p.customer_id = a.customer_id and p.validity not in ('bad', 'wrong_person')
        and leads.channel <> all (p.refused)
    ) end as channels,
    m.stops & 1 > 0 as stops_calls, m.stops & 2 > 0 as stops_registry
  from asked as a
  cross join ruler.policy as y
  cross join used as u
  join pair as w on w.customer_id = a.customer_id and w.creditor_id = a.creditor_id
  cross join lateral (
    select coalesce((
      select bit_or(cast(v.stops_calls as int) + 2 * cast(v.stops_registry as int))
      from customers.v_mark as v
      where v.customer_id = a.customer_id and v.removed_at is null and v.from_on <= a.on_date
        and (v.until_on is null or v.until_on >= a.on_date)), 0) as stops
    offset 0
  ) as m
)
