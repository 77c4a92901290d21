-- What versions ask of debts, so that what nobody asks for is not read. Writes used.
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
)
