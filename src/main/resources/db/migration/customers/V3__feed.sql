-- What files bring of customers besides: other names, marks and consents that an older system knew.
alter table customers.inbox_customer add column trade_name text, add column contact_person text;

alter table customers.inbox_verdict drop constraint inbox_verdict_outcome_check;
alter table customers.inbox_verdict add constraint inbox_verdict_outcome_check check (
  outcome in ('conflict', 'note', 'refused'));

alter table customers.mark add column batch_id bigint, alter column placed_at set default now();
alter table customers.consent alter column at set default now();
create index mark_by_batch on customers.mark (batch_id) where batch_id is not null;
create or replace view customers.v_mark as
select id, customer_id, kind, from_on, until_on, review_on, charges_run, stops_ruler, stops_calls, stops_registry,
  removed_at, placed_by, placed_at, removed_on, removed_by, batch_id
from customers.mark;

-- Inboxes of that state: one row for each line that says something new of a customer who is known by then. The effects
-- of a mark come with it (customers.MarkKind).
create unlogged table customers.inbox_mark (
  batch_id       bigint not null,
  line           bigint not null,
  creditor_id    bigint not null,
  tax_id         text,
  code           text,
  kind           text not null,
  from_on        date not null,
  review_on      date,
  note           text,
  charges_run    boolean not null,
  stops_ruler    boolean not null,
  stops_calls    boolean not null,
  stops_registry boolean not null,
  people_only    boolean not null
);
create unlogged table customers.inbox_consent (
  batch_id    bigint not null,
  line        bigint not null,
  creditor_id bigint not null,
  tax_id      text,
  code        text,
  channel     text not null,
  state       text not null
);

-- Who is meant by a tax id or, without one, by what a creditor calls him; null = nobody known.
create function customers.known(tax_id text, creditor_id bigint, code text) returns bigint
language sql stable parallel safe
return case
  when known.tax_id is not null then (select c.id from customers.customer as c where c.tax_id = known.tax_id)
  else (select e.customer_id from customers.external_code as e
        where e.creditor_id = known.creditor_id and e.code = known.code) end;
