insert into negotiation.limit_row (
  policy_id, key, priority, stages, customer_kinds, profiles, days_from, days_until, amount_from, amount_until,
  renegotiations_from, renegotiations_until, tiers, creditor_ids, products
)
values (
  :policy, :key, :priority, cast(:stages as text[]), cast(:kinds as text[]), cast(:profiles as text[]),
  cast(:daysFrom as int), cast(:daysUntil as int), cast(:amountFrom as numeric), cast(:amountUntil as numeric),
  cast(:renegotiationsFrom as int), cast(:renegotiationsUntil as int), cast(:tiers as text[]),
  cast(:creditors as bigint[]), cast(:products as text[])
)
