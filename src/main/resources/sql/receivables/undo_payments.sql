-- Takes back what the payments of a batch settled, and what was asked back of them. The allocations go with them: nothing
-- may have been built on them.
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
withdrawn as (
  update receivables.refund as f
  set state = 'withdrawn', decided_by = 'system', decided_at = now(), version = f.version + 1
  from ours
  where f.payment_id = ours.id and f.customer_id = ours.customer_id and f.state = 'asked'
  returning f.id, f.customer_id, f.creditor_id, f.amount
),
journaled as (
  insert into journal.inbox_entry (customer_id, creditor_id, actor, subject, subject_id, code, facts)
  select customer_id, creditor_id, 'system', 'refund', id, 'refund_withdrawn',
    jsonb_build_object('refund', id, 'amount', amount::text, 'import', :batch)
  from withdrawn
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
