create sequence customers.customer_seq increment by 50;
create sequence customers.contact_point_seq increment by 50;

-- How a name is compared: no case, no accents.
create function customers.plain(name text) returns text
language sql immutable parallel safe strict
return lower(public.unaccent('public.unaccent', name));

create table customers.customer (
  id         bigint primary key,
  kind       text not null check (kind in ('individual', 'legal_entity')),
  tax_id     text check (tax_id ~ '^[0-9]{11}$' or tax_id ~ '^[0-9A-Z]{12}[0-9]{2}$'),
  name       text not null check (name <> ''),
  birth_date date,
  batch_id   bigint,
  version    int not null default 0,
  created_at timestamptz not null default now()
);
create unique index customer_by_tax_id on customers.customer (tax_id) where tax_id is not null;
create index customer_by_name on customers.customer using gin (customers.plain(name) gin_trgm_ops);
create index customer_by_batch on customers.customer (batch_id) where batch_id is not null;

-- What a creditor calls a customer. With no tax id it is the only way to know one.
create table customers.external_code (
  creditor_id bigint not null,
  code        text not null,
  customer_id bigint not null references customers.customer (id),
  batch_id    bigint,
  primary key (creditor_id, code)
);
create index external_code_by_customer on customers.external_code (customer_id);

create table customers.contact_point (
  id          bigint not null,
  customer_id bigint not null references customers.customer (id),
  kind        text not null check (kind in ('mobile', 'phone', 'email', 'postal')),
  value       text not null,
  street      text,
  number      text,
  complement  text,
  district    text,
  city        text,
  state       text check (state ~ '^[A-Z]{2}$'),
  postal_code text check (postal_code ~ '^[0-9]{8}$'),
  validity    text not null default 'unknown' check (validity in ('unknown', 'confirmed', 'bad', 'wrong_person')),
  batch_id    bigint,
  version     int not null default 0,
  created_at  timestamptz not null default now(),
  primary key (id, customer_id)
);
create unique index contact_point_by_value on customers.contact_point (customer_id, kind, value);
create index contact_point_reached_at on customers.contact_point (value) where kind <> 'postal';

create view customers.v_customer as
select id, kind, tax_id, name, customers.plain(name) as plain_name, birth_date, batch_id from customers.customer;
create view customers.v_external_code as
select creditor_id, code, customer_id from customers.external_code;
create view customers.v_contact_point as
select id, customer_id, kind, value, street, number, complement, district, city, state, postal_code, validity
from customers.contact_point;

-- Inboxes: rows that intake offers and this module admits (Customers.admit). Unlogged: an import that was cut off
-- starts again from its file. line = the first line of the file that says this; a later line that repeats the customer
-- of the line before offers nothing and points to that line instead.
create unlogged table customers.inbox_customer (
  batch_id    bigint not null,
  line        bigint not null,
  creditor_id bigint not null,
  kind        text not null,
  tax_id      text,
  code        text,
  name        text not null,
  birth_date  date
);
create unlogged table customers.inbox_contact_point (
  batch_id      bigint not null,
  line          bigint not null,
  customer_line bigint not null,
  kind          text not null,
  value         text not null,
  street        text,
  number        text,
  complement    text,
  district      text,
  city          text,
  state         text,
  postal_code   text
);
-- Who the customer of an offered line is, once admitted.
create unlogged table customers.inbox_admitted (
  batch_id    bigint not null,
  line        bigint not null,
  customer_id bigint not null
);
-- What the owner says of offered lines beyond a plain yes; intake carries it into its own lists.
create unlogged table customers.inbox_verdict (
  batch_id bigint not null,
  line     bigint not null,
  outcome  text not null check (outcome in ('conflict', 'note')),
  code     text not null,
  facts    jsonb not null default '{}'
);
