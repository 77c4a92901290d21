-- Each day of a month with the newest run of its night, how many there were, how many steps they took, and the later
-- night that did its work where none ran.
select d.day, last.state, runs.runs, runs.taken, c.covered_by
from generate_series(0, cast(:last as date) - cast(:first as date)) as g (n)
cross join lateral (select cast(:first as date) + g.n as day) as d
left join lateral (
  select r.state from nightly.run as r where r.business_date = d.day order by r.started_at desc, r.id desc limit 1
) as last on true
cross join lateral (
  select count(distinct r.id) as runs, coalesce(sum(k.count), 0) as taken
  from nightly.run as r
  left join nightly.run_step as s on s.run_id = r.id
  left join lateral jsonb_to_recordset(s.counts) as k (outcome text, count bigint) on k.outcome = 'taken'
  where r.business_date = d.day
) as runs
left join nightly.covered as c on c.business_date = d.day
order by d.day
