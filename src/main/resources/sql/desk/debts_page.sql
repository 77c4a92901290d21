-- A page of debts that is found by what they say themselves.
with page as (
-- source
  limit :size
)
