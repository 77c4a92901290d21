-- How many marks are in force, and how many of them want somebody's eyes.
select
  count(*) as in_force,
  count(*) filter (where m.until_on <= :soon) as ending,
  count(*) filter (where m.review_on between :today and :soon) as due,
  count(*) filter (where m.review_on < :today) as forgotten
from customers.v_mark as m
where m.removed_at is null and (m.until_on is null or m.until_on >= :today)
  and (:all or exists (
    select from receivables.v_receivable as r where r.customer_id = m.customer_id and r.creditor_id = any(:creditors)))
