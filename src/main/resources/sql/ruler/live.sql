-- The published versions, each with its ruler's trial. Writes live.
live as materialized (
  select v.id, v.ruler_id, v.priority, v.creditor_ids, v.customer_kinds, v.products, v.amount_from, v.amount_until,
    v.profiles, v.tiers, v.states, v.debts, t.id as trial_id, t.challenger_percent, t.hold_out_percent,
    (select c.id from ruler.ruler_version as c
     where c.ruler_id = v.ruler_id and c.state = 'published' and c.role = 'challenger') as challenger_id
  from ruler.ruler_version as v
  left join ruler.trial as t on t.ruler_id = v.ruler_id and t.ended_on is null
  where v.state = 'published' and v.role = 'champion'
)
