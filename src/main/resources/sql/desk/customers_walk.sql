-- A page of the customers by their oldest debt that fits: each stands where that debt stands. Debts are tried as in
-- debts_walk; a debt is a customer's place when none of his that fits is older.
with walked as materialized (
  select r.id, r.customer_id, r.due_on
  from (
-- source
    limit :tried
  ) as r
  where true
-- around
    and not exists (
      select from receivables.v_receivable as e
      where e.customer_id = r.customer_id and (e.due_on, e.id) < (r.due_on, r.id)
-- same
      offset 0
    )
-- order
  limit :size
),
gate as materialized (
  select (select count(*) from walked) < :size and (select count(*) from (
-- source
    limit :tried
  ) as r) = :tried as goes_on
),
gathered as materialized (
  select distinct on (r.customer_id) r.id, r.customer_id, r.due_on
  from receivables.v_receivable as r
  where (select goes_on from gate)
-- conditions
  order by r.customer_id, r.due_on, r.id
),
page as (
  select r.* from walked as r where not (select goes_on from gate)
  union all
  (
    select r.* from gathered as r
    where true
-- key
-- order
    limit :size
  )
)
