-- A page of debts that is found by what lies around them (the sale, holds, marks, write-offs, the ruler). The first so
-- many in the order are tried one by one; only when they do not fill the page, every debt that fits is fetched, beginning
-- at the filters' own indexes. Neither depends on how well the database guesses how many fit.
with walked as materialized (
  select r.*
  from (
-- source
    limit :tried
  ) as r
  where true
-- around
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
  select
    r.id, r.customer_id, r.contract_id, r.creditor_id, r.installment, r.due_on, r.open_principal, r.state
  from receivables.v_receivable as r
  where (select goes_on from gate)
-- conditions
),
page as (
  select r.* from walked as r where not (select goes_on from gate)
  union all
  (
    select r.* from gathered as r
-- order
    limit :size
  )
)
