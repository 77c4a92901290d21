-- Debts after their payments were settled anew: what is open, and the edge this means; each says so to the ruler.
with moved as (
  update receivables.receivable as r
  set open_principal = row.open_principal,
    settled_on = row.settled_on,
    state = case
      when row.settled_on is not null and r.state in ('open', 'in_agreement', 'placed') then 'settled'
      when row.settled_on is null and r.state = 'settled' then 'open'
      else r.state end,
    version = r.version + 1
  from unnest(cast(:receivables as bigint[]), cast(:open as numeric[]), cast(:settledOn as date[]))
    as row (id, open_principal, settled_on)
  where r.id = row.id
  returning r.id, r.customer_id
)
insert into receivables.inbox_changed (receivable_id, customer_id)
select id, customer_id from moved
