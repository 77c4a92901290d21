-- The published versions as they would be with :version in its ruler's place; a draft is tried against nobody. Stands for
-- live (live.sql).
create temporary table rehearsing_live on commit drop as
select v.id, v.ruler_id, v.priority, v.creditor_ids, v.customer_kinds, v.products, v.amount_from, v.amount_until,
  v.profiles, v.tiers, v.states, v.debts, t.id as trial_id, t.challenger_percent, t.hold_out_percent,
  (select c.id from ruler.ruler_version as c
   where c.ruler_id = v.ruler_id and c.state = 'published' and c.role = 'challenger') as challenger_id
from ruler.ruler_version as v
join ruler.ruler_version as wanted on wanted.id = :version
left join ruler.trial as t on t.ruler_id = v.ruler_id and t.ended_on is null and v.state = 'published'
where case when v.ruler_id = wanted.ruler_id then v.id = wanted.id else v.state = 'published' and v.role = 'champion' end
