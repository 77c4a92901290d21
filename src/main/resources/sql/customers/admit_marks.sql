-- Circumstances that an older system knew. A customer has one mark of a kind; what is there already stays.
with meant as (
  select i.*, customers.known(i.tax_id, i.creditor_id, i.code) as customer_id
  from customers.inbox_mark as i
  where i.batch_id = :batch
),
placed as (
  insert into customers.mark (
    id, customer_id, kind, from_on, review_on, charges_run, stops_ruler, stops_calls, stops_registry, note, placed_by,
    batch_id)
  select nextval('customers.mark_seq'), customer_id, kind, from_on, review_on, charges_run, stops_ruler, stops_calls,
    stops_registry, note, 'import', :batch
  from (
    select distinct on (m.customer_id, m.kind) m.*
    from meant as m
    join customers.customer as c on c.id = m.customer_id
    where not (m.people_only and c.kind = 'legal_entity')
    order by m.customer_id, m.kind, m.line
  ) as new
  on conflict (customer_id, kind) where removed_at is null do nothing
  returning id, customer_id, kind
),
told as (
  insert into customers.inbox_verdict (batch_id, line, outcome, code, facts)
  select distinct on (m.line) :batch, m.line, case when m.customer_id is null then 'refused' else 'note' end,
    case when m.customer_id is null then 'customer_unknown' else 'mark_for_people_only' end,
    jsonb_build_object('mark', m.kind)
  from meant as m
  left join customers.customer as c on c.id = m.customer_id
  where m.customer_id is null or (m.people_only and c.kind = 'legal_entity')
  order by m.line
),
journaled as (
  insert into journal.inbox_entry (customer_id, actor, subject, subject_id, code, facts)
  select customer_id, 'import', 'mark', id, 'mark_placed', jsonb_build_object('mark', kind, 'import', :batch) from placed
)
select count(*) from placed
