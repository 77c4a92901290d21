-- Whom a negotiation is with: kind, profile and tier, how many agreements there were about one of the debts (those that were
-- cancelled aside; of an older system too), the products of the contracts; which of the
-- debts are his and owed on their own, or stand in the agreement that is to be renegotiated; what holds them and who else
-- answers for them; and what is expected of such customers.
select who.kind, profile.profile,
  (
    select t.tier
    from customers.v_tier as t
    where t.customer_id = who.id and (t.valid_until is null or t.valid_until >= :on)
  ) as tier,
  (
    select count(distinct d.agreement_id)
    from receivables.v_agreed_debt as d
    join receivables.v_agreed as a on a.agreement_id = d.agreement_id and a.customer_id = d.customer_id
    where d.customer_id = who.id and d.receivable_id = any (:receivables) and a.ended_as is distinct from 'cancelled'
  ) + (
    select count(distinct d.agreement_id)
    from receivables.v_prior_agreement_debt as d
    where d.customer_id = who.id and d.receivable_id = any (:receivables)
  ) as renegotiations,
  (
    select array_agg(distinct k.product)
    from receivables.v_receivable as r
    join receivables.v_contract as k on k.id = r.contract_id and k.customer_id = r.customer_id
    where r.customer_id = who.id and r.id = any (:receivables) and k.product is not null
  ) as products,
  (
    select array_agg(r.id)
    from receivables.v_receivable as r
    where r.customer_id = who.id and r.creditor_id = creditor.id and r.id = any (:receivables)
      and (
        r.state in ('open', 'placed') and not exists (
          select from receivables.v_agreed_installment as i where i.receivable_id = r.id and i.customer_id = r.customer_id
        )
        or r.state = 'in_agreement' and exists (
          select
          from receivables.v_agreed_debt as d
          where d.receivable_id = r.id and d.customer_id = r.customer_id and d.agreement_id = cast(:renegotiates as bigint)
            and d.ended_on is null
        )
      )
  ) as negotiable,
  (
    select array_agg(distinct h.kind)
    from receivables.v_hold as h
    where h.customer_id = who.id and h.receivable_id = any (:receivables) and h.from_on <= :on
      and (h.until_on is null or h.until_on >= :on)
  ) as holds,
  exists (
    select
    from receivables.v_receivable as r
    join receivables.v_guarantor as g
      on g.contract_id = r.contract_id and g.customer_id = r.customer_id and g.released_on is null
    where r.customer_id = who.id and r.id = any (:receivables)
  ) as guaranteed,
  rules.barred_months,
  creditor.financial_institution, expected.monthly_cost, chance.profiles, chance.until_days, chance.pays, chance.keeps
from customers.v_customer as who
join creditors.v_creditor as creditor on creditor.id = :creditor
cross join receivables.debtor_profile_of(who.id, creditor.id, :on) as profile
cross join negotiation.expectation as expected
cross join negotiation.agreement_rule as rules
cross join (
  select array_agg(c.profile order by c.profile, c.until_days_late) as profiles,
    array_agg(c.until_days_late order by c.profile, c.until_days_late) as until_days,
    array_agg(c.pays order by c.profile, c.until_days_late) as pays,
    array_agg(c.keeps order by c.profile, c.until_days_late) as keeps
  from negotiation.chance as c
) as chance
where who.id = :customer
