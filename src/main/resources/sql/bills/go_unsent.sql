-- The bank was never told of these: nothing to cancel there.
with unsent as (
  delete from bills.instruction as i
  using bills.bill as b
  where b.id = i.bill_id and b.customer_id = i.customer_id and b.wish in ('asked', 'overtaken', 'replaced')
    and b.state = 'registration_requested' and i.kind = 'entry' and i.remittance_id is null
  returning i.bill_id, i.customer_id
),
gone as (
  update bills.bill as b set state = 'rejected', reason = b.wish, version = b.version + 1
  from unsent as u where b.id = u.bill_id and b.customer_id = u.customer_id and :actor <> ''
  returning 1
)
select count(*) from gone
