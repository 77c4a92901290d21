-- What is true of debts on a day: the facts every decision is made from. Reads asked, writes state: a row for each.
--
-- asked: the debt as it is (receivable_id, customer_id, creditor_id, contract_id, calendar_id, cycle, due_on, adjusted_on,
--        principal, open_principal, debt_state) and where it stands: version_id and ruler_id (null = on none yet), next_seq,
--        last_taken_on, told_on, legal_on, hold_out, assumed (jsonb: step keys that the action table does not hold -> the
--        day they were taken, null = acted on and not taken; null = none), on_date, and what else the caller wants back.
-- state: the same with when the debt is time-barred and refused by bureaus (L13, L04), the holds of the customer's debts
--        that have not ended, what he owes the creditor in all (overdue_from and overdue_sums: from a day on, so much is overdue; late_from:
--        the first late days of all debts that were or are late), who he is (customer_kind, product, home_state, tier,
--        channels) and what marks stop. Facts that change with the days are kept as days, so that the same row serves
--        any later day if nothing happens.
-- Contact points, products, states and tiers are read only while some version asks for them.
used as materialized (
  select
    exists (select from ruler.ruler_version as v where v.products is not null) as products,
    exists (select from ruler.ruler_version as v where v.states is not null) as states,
    exists (select from ruler.ruler_version as v where v.tiers is not null) as tiers,
    exists (select from ruler.step as s where s.has_channels is not null) as channels
),
pair as materialized (
  select p.*, h.held_ids, h.held_kinds, h.held_froms, h.held_untils, w.overdue_from, w.overdue_sums, w.late_from
  from (select distinct a.customer_id, a.creditor_id, a.on_date from asked as a) as p
  cross join lateral (
    select array_agg(k.receivable_id order by k.until_on desc nulls first, k.hold_id) as held_ids,
      array_agg(k.kind order by k.until_on desc nulls first, k.hold_id) as held_kinds,
      array_agg(k.from_on order by k.until_on desc nulls first, k.hold_id) as held_froms,
      array_agg(k.until_on order by k.until_on desc nulls first, k.hold_id) as held_untils
    from receivables.v_hold as k
    where k.customer_id = p.customer_id and k.creditor_id = p.creditor_id
      and (k.until_on is null or k.until_on >= p.on_date)
  ) as h
  cross join lateral (
    select
      array_agg(d.counts_from) filter (where d.counts_from is not null) as overdue_from,
      array_agg(d.running) filter (where d.counts_from is not null) as overdue_sums,
      array_agg(d.late_from) filter (where d.late_from is not null) as late_from
    from (
      select c.counts_from, c.late_from, sum(c.open_principal) over (
          order by c.counts_from, c.receivable_id rows unbounded preceding) as running
      from (
        select o.receivable_id, o.open_principal,
          case when o.state in ('open', 'placed', 'in_agreement') or (o.state = 'settled' and o.settled_on > o.adjusted_on)
               then o.adjusted_on + 1 end as late_from,
          case
            when o.state <> 'open' then null
            when h.held_ids is null then o.adjusted_on + 1
            else (
              select case when bool_or(f.until_on is null) then null else greatest(o.adjusted_on, max(f.until_on)) + 1 end
              from unnest(h.held_ids, h.held_froms, h.held_untils) as f (receivable_id, from_on, until_on)
              where f.receivable_id = o.receivable_id and f.from_on <= p.on_date)
          end as counts_from
        from receivables.v_owed as o
        where o.customer_id = p.customer_id and o.creditor_id = p.creditor_id
      ) as c
    ) as d
  ) as w
),
state as materialized (
  select a.*,
    cast(a.due_on + make_interval(months => y.time_barred_months) as date) as barred_from,
    cast(a.due_on + make_interval(months => y.bureau_refused_months) as date) as refused_from,
    w.held_ids, w.held_kinds, w.held_froms, w.held_untils, w.overdue_from, w.overdue_sums, w.late_from,
    c.kind as customer_kind, s.product, home.state as home_state, t.tier, reach.channels,
    coalesce(m.stops_calls, false) as stops_calls, coalesce(m.stops_registry, false) as stops_registry
  from asked as a
  cross join ruler.policy as y
  cross join used as u
  join pair as w on w.customer_id = a.customer_id and w.creditor_id = a.creditor_id
  join customers.v_customer as c on c.id = a.customer_id
  left join receivables.v_contract as s on s.id = case when u.products then a.contract_id end
  left join customers.v_tier as t on t.customer_id = case when u.tiers then a.customer_id end
    and (t.valid_until is null or t.valid_until >= a.on_date)
  left join lateral (
    select p.state
    from customers.v_contact_point as p
    where p.customer_id = case when u.states then a.customer_id end and p.kind = 'postal' and p.validity not in ('bad', 'wrong_person')
    order by p.preferred desc, p.id desc
    limit 1
  ) as home on true
  left join lateral (
    select array_agg(distinct leads.channel) as channels
    from customers.v_contact_point as p
    cross join lateral unnest(case p.kind
      when 'mobile' then '{phone,sms,whatsapp}'::text[] when 'phone' then '{phone}' when 'email' then '{email}'
      else '{letter}' end) as leads (channel)
    where p.customer_id = case when u.channels then a.customer_id end and p.validity not in ('bad', 'wrong_person')
      and leads.channel <> all (p.refused)
  ) as reach on true
  left join lateral (
    select bool_or(v.stops_calls) as stops_calls, bool_or(v.stops_registry) as stops_registry
    from customers.v_mark as v
    where v.customer_id = a.customer_id and v.removed_at is null and v.from_on <= a.on_date
      and (v.until_on is null or v.until_on >= a.on_date)
  ) as m on true
)
