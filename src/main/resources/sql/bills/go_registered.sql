-- Registered bills that are to go: the bank is asked to cancel them.
with gone as (
  update bills.bill as b set state = 'cancellation_requested', reason = b.wish, version = b.version + 1
  where b.wish in ('asked', 'overtaken', 'replaced') and b.state = 'registered'
  returning b.id, b.customer_id, b.bank_account_id, b.kind
),
told as (
  insert into bills.instruction (customer_id, bill_id, bank_account_id, kind, wanted_by)
  select customer_id, id, bank_account_id, 'cancellation', :actor from gone where kind = 'boleto'
  on conflict do nothing
  returning 1
)
select count(*) from gone
