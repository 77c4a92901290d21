-- What versions ask of debts, so that what nobody asks for is not read; and, where so many debts are asked that it is
-- better to read all holds and marks once, whom they are for. Reads asked, writes used, holders, bearers and breakers.
used as materialized (
  select v.products, v.states, v.tiers, s.channels, y.calls_a_day is not null as sums, v.profiles or s.sums as any_sums,
    v.kinds or s.kinds as any_kinds, s.sums_of, s.kinds_of, (select count(*) > 2000 from asked) as many
  from ruler.policy as y
  cross join (
    select
      coalesce(bool_or(v.products is not null), false) as products,
      coalesce(bool_or(v.states is not null), false) as states,
      coalesce(bool_or(v.tiers is not null), false) as tiers,
      coalesce(bool_or(v.profiles is not null), false) as profiles,
      coalesce(bool_or(v.customer_kinds is not null), false) as kinds
    from ruler.ruler_version as v
  ) as v
  cross join (
    select
      coalesce(bool_or(s.has_channels is not null), false) as channels,
      coalesce(bool_or(n.sums), false) as sums,
      coalesce(bool_or(n.kinds), false) as kinds,
      coalesce(array_agg(distinct v.ruler_id) filter (where n.sums), '{}') as sums_of,
      coalesce(array_agg(distinct v.ruler_id) filter (where n.kinds), '{}') as kinds_of
    from ruler.step as s
    join ruler.ruler_version as v on v.id = s.version_id
    cross join lateral (
      select s.profiles is not null or (s.min_amount is not null and s.amount_of = 'customer') as sums,
        s.customer_kinds is not null as kinds
    ) as n
  ) as s
),
holders as materialized (
  select h.customer_id
  from receivables.v_holder as h
  where (select u.many from used as u)
    and (h.until_on is null or h.until_on >= (select min(a.on_date) from asked as a))
),
bearers as materialized (
  select m.customer_id
  from customers.v_mark as m
  where (select u.many from used as u) and m.removed_at is null
),
breakers as materialized (
  select b.customer_id
  from receivables.v_broken as b
  where (select u.many from used as u)
)
