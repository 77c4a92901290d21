-- What is expected of offers, with its version.
select expected.monthly_cost, expected.version, chance.profiles, chance.until_days, chance.pays, chance.keeps
from negotiation.expectation as expected
cross join (
  select array_agg(c.profile order by c.profile, c.until_days_late) as profiles,
    array_agg(c.until_days_late order by c.profile, c.until_days_late) as until_days,
    array_agg(c.pays order by c.profile, c.until_days_late) as pays,
    array_agg(c.keeps order by c.profile, c.until_days_late) as keeps
  from negotiation.chance as c
) as chance
