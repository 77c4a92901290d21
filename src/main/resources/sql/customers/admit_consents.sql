-- What customers said of channels, as an older system knew it.
with meant as (
  select i.*, customers.known(i.tax_id, i.creditor_id, i.code) as customer_id
  from customers.inbox_consent as i
  where i.batch_id = :batch
),
said as (
  insert into customers.consent as c (customer_id, channel, state, source, said_by)
  select distinct on (customer_id, channel) customer_id, channel, state, 'import', 'import'
  from meant
  where customer_id is not null
  order by customer_id, channel, line
  on conflict (customer_id, channel) do update
  set state = excluded.state, at = excluded.at, source = excluded.source, said_by = excluded.said_by
  where c.source = 'import' and c.state <> excluded.state
  returning c.customer_id, c.channel, c.state
),
told as (
  insert into customers.inbox_verdict (batch_id, line, outcome, code)
  select distinct :batch, m.line, 'refused', 'customer_unknown'
  from meant as m
  where m.customer_id is null
    and not exists (
      select from customers.inbox_verdict as v
      where v.batch_id = :batch and v.line = m.line and v.code = 'customer_unknown')
),
journaled as (
  insert into journal.inbox_entry (customer_id, actor, subject, subject_id, code, facts)
  select customer_id, 'import', 'consent', customer_id, 'consent_' || state,
    jsonb_build_object('channel', channel, 'source', 'import', 'import', :batch)
  from said
)
select count(*) from said
