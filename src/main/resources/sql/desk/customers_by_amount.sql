-- A page of the customers by what their debts that fit add up to. Every debt that fits is read, from an index where one
-- says enough.
with owing as (
  select r.customer_id, sum(r.open_principal
-- owed
    ) as open_principal
  from receivables.v_receivable as r
  where true
-- conditions
  group by r.customer_id
),
page as (
  select r.customer_id, r.open_principal, cast(null as bigint) as id, cast(null as date) as due_on
  from owing as r
  where true
-- key
-- order
  limit :size
)
