-- The last contact of the older system counts for the order of the ruler: a legal step needs one in its cycle.
with put as (
  insert into receivables.prior_contact as p (customer_id, creditor_id, contacted_on, channel, batch_id)
  select distinct on (customer_id, creditor_id) customer_id, creditor_id, contacted_on, channel, :batch
  from (
    select customers.known(i.tax_id, i.creditor_id, i.customer_code) as customer_id, i.creditor_id, i.contacted_on,
      i.channel
    from receivables.inbox_prior_contact as i
    where i.batch_id = :batch
  ) as told
  where customer_id is not null
  order by customer_id, creditor_id, contacted_on desc
  on conflict (customer_id, creditor_id) do update
  set contacted_on = excluded.contacted_on, channel = excluded.channel, batch_id = excluded.batch_id
  where p.contacted_on < excluded.contacted_on
  returning p.customer_id, p.creditor_id
),
said as (
  insert into receivables.inbox_changed (receivable_id, customer_id)
  select r.id, r.customer_id
  from put as p
  join receivables.receivable as r on r.customer_id = p.customer_id and r.creditor_id = p.creditor_id
  where r.state = 'open'
)
select count(*) from put
