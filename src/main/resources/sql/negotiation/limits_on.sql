-- The version of the limits that decides on a day, with each of its rows and each level of it; and the campaigns of that
-- day, which have no key.
with deciding as (
  select p.id, p.number
  from negotiation.policy as p
  where p.valid_from <= :on and (p.valid_until is null or p.valid_until >= :on)
  order by p.valid_from desc, p.number desc
  limit 1
)
select
  p.id as deciding_id, p.number as deciding_number, cast(null as bigint) as id, cast(null as text) as name,
  cast(null as date) as valid_from, cast(null as date) as valid_until, r.key, r.priority, r.stages, r.customer_kinds,
  r.profiles, r.days_from, r.days_until, r.amount_from, r.amount_until, r.renegotiations_from,
  r.renegotiations_until, r.tiers, r.creditor_ids, r.products, a.level, a.at_once_fine, a.at_once_interest,
  a.at_once_correction, a.at_once_principal, a.spread_fine, a.spread_interest, a.spread_correction,
  a.spread_principal, a.installments, a.least_installment, a.least_entry, a.interest_free, a.monthly, a.first_within,
  a.valid_for, a.renegotiations
from deciding as p
join negotiation.limit_row as r on r.policy_id = p.id
join negotiation.allowance as a on a.policy_id = r.policy_id and a.row_key = r.key
union all
select
  null, null, c.id, c.name, c.valid_from, c.valid_until, null, null, c.stages, c.customer_kinds, c.profiles,
  c.days_from, c.days_until, c.amount_from, c.amount_until, c.renegotiations_from, c.renegotiations_until, c.tiers,
  c.creditor_ids, c.products, null, c.at_once_fine, c.at_once_interest, c.at_once_correction, c.at_once_principal,
  c.spread_fine, c.spread_interest, c.spread_correction, c.spread_principal, c.installments, null, c.least_entry,
  null, null, null, null, null
from negotiation.campaign as c
where c.state = 'approved' and c.valid_from <= :on and c.valid_until >= :on
