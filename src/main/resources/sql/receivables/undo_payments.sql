-- Takes back what the payments of a batch settled. The allocations go with them: nothing may have been built on them.
with ours as materialized (
  select id, customer_id from receivables.payment where batch_id = :batch
),
allocated as (
  delete from receivables.allocation as a using ours
  where a.payment_id = ours.id and a.customer_id = ours.customer_id
  returning a.receivable_id, a.customer_id, case when a.component = 'principal' then a.amount else 0 end as principal
),
given_up as (
  delete from receivables.adjustment as j using ours where j.payment_id = ours.id and j.customer_id = ours.customer_id
  returning j.receivable_id, j.customer_id, case when j.component = 'principal' then j.amount else 0 end as principal
),
credited as (
  delete from receivables.credit as c using ours where c.payment_id = ours.id and c.customer_id = ours.customer_id
),
reopened as (
  update receivables.receivable as r
  set open_principal = r.open_principal + back.principal,
    state = case when r.state = 'settled' then 'open' else r.state end,
    settled_on = null, version = r.version + 1
  from (
    select b.receivable_id, b.customer_id, sum(b.principal) as principal
    from (select * from allocated union all select * from given_up) as b
    group by b.receivable_id, b.customer_id
  ) as back
  where r.id = back.receivable_id and r.customer_id = back.customer_id and r.batch_id is distinct from :batch
  returning r.id, r.customer_id
)
insert into receivables.inbox_changed (receivable_id, customer_id)
select id, customer_id from reopened
