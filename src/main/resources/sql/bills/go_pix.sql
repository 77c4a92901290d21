-- A Pix code alone has no bank to ask.
with gone as (
  update bills.bill as b set state = 'cancelled', version = b.version + 1
  where b.wish is not null and b.state = 'cancellation_requested' and b.kind = 'pix' and :actor <> ''
  returning 1
)
select count(*) from gone
