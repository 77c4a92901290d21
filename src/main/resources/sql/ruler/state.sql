-- What is true of debts on a day: the facts every decision is made from. Reads asked, writes state: a row for each.
--
-- asked: the debt as it is (receivable_id, customer_id, creditor_id, contract_id, calendar_id, cycle, due_on,
--        adjusted_on, principal, open_principal, debt_state; of_agreement = an installment of one) and where it stands:
--        version_id and ruler_id (null = on none yet), next_seq, last_taken_on, told_on, legal_on, in_trial (the trial
--        in which it goes without optional steps; null = none), assumed (jsonb: step keys that the action
--        table does not hold -> the day they were taken, null = acted on and not taken; null = none), on_date, and what
--        else the caller wants back.
-- state: the same with when the debt is time-barred and refused by bureaus (L13, L04), the holds of the customer's
--        debts that have not ended, what he owes the creditor in all (overdue_from and overdue_sums: from a day on, so
--        much is overdue; late_from: the first late days of all debts that were or are late, oldest first, with
--        the days of words that were broken, each as often as it counts), who he is
--        (customer_kind, product, home_state, tier, channels) and until when (tier_until, null = for good; no_calls_until and
--        no_registry_until of marks, null = not at all). Facts that change with the days are kept as days, so that the same
--        row serves any later day if nothing happens.
-- What costs is read only where somebody asks for it: contact points, products, states and tiers while some version
-- does; what the customer owes in all and of what kind he is while some version does and the ruler is still chosen, or
-- when a version of the debt's ruler does, the former also when calls are few and go to who owes most. Otherwise these
-- columns are null.
-- include used
,
-- Whose holds or sums are to be read.
wanted as (
  select a.customer_id, a.creditor_id, a.on_date, bool_or(n.summed) as summed
  from asked as a
  cross join used as u
  cross join lateral (
    select
      u.sums or (u.any_sums and (a.told_on is null or a.version_id is null or a.ruler_id = any (u.sums_of))) as summed,
      case when u.many then a.customer_id in (select h.customer_id from holders as h)
           else exists (
             select
             from receivables.v_holder as h
             where h.customer_id = a.customer_id and (h.until_on is null or h.until_on >= a.on_date)
             offset 0) end as held
    offset 0
  ) as n
  where n.summed or n.held
  group by a.customer_id, a.creditor_id, a.on_date
),
-- include pairs
,
pair as (
  select * from each_pair
),
-- include facts
