-- A version alone in the house, and for everybody. Stands for live (live.sql).
create temporary table rehearsing_live on commit drop as
select v.id, v.ruler_id, v.priority, cast(null as bigint[]) as creditor_ids, cast(null as text[]) as customer_kinds,
  cast(null as text[]) as products, cast(null as numeric) as amount_from, cast(null as numeric) as amount_until,
  cast(null as text[]) as profiles, cast(null as text[]) as tiers, cast(null as text[]) as states, 'both' as debts,
  cast(null as bigint) as trial_id, cast(null as int) as challenger_percent, cast(null as int) as hold_out_percent,
  cast(null as bigint) as challenger_id
from ruler.ruler_version as v
where v.id = :version
