-- discounts: of fine, interest, correction and principal for payment at once, then the same in installments. Nothing when
-- another campaign has the name.
insert into negotiation.campaign (
  id, name, valid_from, valid_until, stages, customer_kinds, profiles, days_from, days_until, amount_from,
  amount_until, renegotiations_from, renegotiations_until, tiers, creditor_ids, products, at_once_fine,
  at_once_interest, at_once_correction, at_once_principal, spread_fine, spread_interest, spread_correction,
  spread_principal, installments, least_entry, author, drawn_at
)
select
  nextval('negotiation.campaign_seq'), :name, :from, :until, cast(:stages as text[]), cast(:kinds as text[]),
  cast(:profiles as text[]), cast(:daysFrom as int), cast(:daysUntil as int), cast(:amountFrom as numeric),
  cast(:amountUntil as numeric), cast(:renegotiationsFrom as int), cast(:renegotiationsUntil as int),
  cast(:tiers as text[]), cast(:creditors as bigint[]), cast(:products as text[]), given.off[1], given.off[2],
  given.off[3], given.off[4], given.off[5], given.off[6], given.off[7], given.off[8], :installments, :leastEntry,
  :author, :at
from (select cast(:discounts as numeric[]) as off) as given
on conflict (name) do nothing
returning id
