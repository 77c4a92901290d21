alter table customers.customer
  add column trade_name text check (trade_name <> ''),
  add column contact_person text check (contact_person <> ''),
  add column preferred_channel text check (preferred_channel in ('phone', 'sms', 'whatsapp', 'email', 'letter')),
  add column preferred_from time,
  add column preferred_until time,
  add constraint preferred_hours_are_whole check (
    (preferred_from is null) = (preferred_until is null) and preferred_from < preferred_until);

create or replace view customers.v_customer as
select id, kind, tax_id, name, customers.plain(name) as plain_name, birth_date, batch_id, trade_name, contact_person,
  preferred_channel, preferred_from, preferred_until, version
from customers.customer;

-- source = who told us; judged_at = when somebody last said what the point is worth.
alter table customers.contact_point
  add column preferred boolean not null default false,
  add column source text not null default 'import' check (source in ('import', 'customer', 'third_party', 'research')),
  add column judged_at timestamptz,
  add column judged_by text;
create unique index contact_point_preferred on customers.contact_point (customer_id, kind) where preferred;

-- What a customer said of a channel; no row = unknown. The journal keeps what was said before.
create table customers.consent (
  customer_id bigint not null references customers.customer (id),
  channel     text not null check (channel in ('phone', 'sms', 'whatsapp', 'email', 'letter')),
  state       text not null check (state in ('given', 'refused', 'unknown')),
  at          timestamptz not null,
  source      text not null check (source in ('call', 'message', 'store', 'letter', 'contract', 'import', 'program')),
  said_by     text not null,
  primary key (customer_id, channel)
);
create view customers.v_consent as
select customer_id, channel, state, at, source, said_by from customers.consent;

-- refused = the channels that lead to this point and that the customer does not want.
create or replace view customers.v_contact_point as
select p.id, p.customer_id, p.kind, p.value, p.street, p.number, p.complement, p.district, p.city, p.state,
  p.postal_code, p.validity, p.preferred,
  array(
    select c.channel
    from customers.consent as c
    where c.customer_id = p.customer_id and c.state = 'refused'
      and c.channel = any (case p.kind
        when 'mobile' then '{phone,sms,whatsapp}'::text[]
        when 'phone' then '{phone}'
        when 'email' then '{email}'
        else '{letter}' end)
    order by c.channel
  ) as refused,
  p.source, p.judged_at
from customers.contact_point as p;

create sequence customers.mark_seq increment by 50;

-- Circumstances of a customer that change what may be done. The effects are written down when the mark is set, so that
-- a later change of policy does not rewrite the past. A mark is never deleted: removed_on ends it.
create table customers.mark (
  id             bigint not null,
  customer_id    bigint not null references customers.customer (id),
  kind           text not null check (kind in ('deceased', 'bankrupt', 'in_court', 'lawyer_named', 'debt_talks',
                                               'over_indebted_or_ill', 'hardship', 'elderly', 'do_not_call')),
  from_on        date not null,
  until_on       date check (until_on >= from_on),
  review_on      date check (review_on >= from_on),
  charges_run    boolean not null,
  stops_ruler    boolean not null,
  stops_calls    boolean not null,
  stops_registry boolean not null,
  note           text,
  placed_by      text not null,
  placed_at      timestamptz not null,
  removed_on     date,
  removed_by     text,
  removed_at     timestamptz,
  version        int not null default 0,
  primary key (id, customer_id)
);
create unique index mark_in_force on customers.mark (customer_id, kind) where removed_at is null;
create index mark_to_review on customers.mark (review_on) where removed_at is null and review_on is not null;

create view customers.v_mark as
select id, customer_id, kind, from_on, until_on, review_on, charges_run, stops_ruler, stops_calls, stops_registry,
  removed_at, placed_by, placed_at, removed_on, removed_by
from customers.mark;
