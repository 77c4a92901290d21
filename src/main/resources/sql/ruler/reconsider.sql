-- Once after every publishing: has the next refresh look at all open debts that are on no ruler.
with published as (
  select count(*) as count from ruler.ruler_version as v where v.published_at is not null
),
seen as (
  update ruler.policy as y
  set published_seen = p.count
  from published as p
  where y.published_seen <> p.count
  returning y.id
)
insert into ruler.reconsidered (receivable_id)
select r.id
from receivables.v_receivable as r
where r.state = 'open' and exists (select from seen)
  and not exists (
    select from ruler.position as p where p.customer_id = r.customer_id and p.receivable_id = r.id)
