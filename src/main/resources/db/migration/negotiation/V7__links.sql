-- What signs the links that customers are sent: made on first use, kept here alone. There is one.
create table negotiation.link_key (
  id      int primary key default 1 check (id = 1),
  secret  bytea not null check (octet_length(secret) = 32),
  made_at timestamptz not null default now()
);

-- How often somebody who opened the link of an offer could not say on a day who he is (L18).
create table negotiation.link_attempt (
  offer_id    bigint not null,
  customer_id bigint not null,
  on_day      date not null,
  wrong       int not null check (wrong between 0 and 5),
  primary key (offer_id, customer_id, on_day),
  foreign key (offer_id, customer_id) references negotiation.offer (id, customer_id)
);
