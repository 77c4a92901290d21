-- Orders the debts of each version of :from to the version :to, :per_night at most (null = all at once); a version that
-- drives no debt is passed over. A large version is ordered in pieces that have about as many debts each; a sample of
-- its pages tells where to cut, and of a small one that sample has too few rows to cut at all.
insert into ruler.move (
  id, from_version_id, to_version_id, per_night, reached, reached_receivable, up_to, asked_by, asked_at)
select nextval('ruler.move_seq'), v.id, :to, cast(:per_night as int), coalesce(c.after, 0),
  case when c.after is null then 0 else 9223372036854775807 end, coalesce(c.up_to, 9223372036854775807), :by, :at
from unnest(:from) as v (id)
left join lateral (
  select percentile_disc(cast(:cuts as float8[])) within group (order by p.customer_id) as at
  from ruler.position as p tablesample system (1) repeatable (1)
  where p.version_id = v.id and cast(:per_night as int) is null
  having count(*) >= :least
) as cut on true
cross join lateral unnest(cast(null as bigint) || cut.at, cut.at || cast(null as bigint)) as c (after, up_to)
where exists (select from ruler.position as p where p.version_id = v.id)
returning from_version_id
