-- Inboxes: rows that intake offers and this module admits (Receivables.admit). Unlogged, see customers. customer_line and
-- contract_line = the line that first named the customer (customers.inbox_customer) or the contract.
create unlogged table receivables.inbox_contract (
  batch_id         bigint not null,
  line             bigint not null,
  customer_line    bigint not null,
  creditor_id      bigint not null,
  number           text not null,
  product          text,
  sold_on          date,
  total            numeric(15, 2),
  fine_percent     numeric(9, 6),
  interest_percent numeric(9, 6)
);
create unlogged table receivables.inbox_receivable (
  batch_id      bigint not null,
  line          bigint not null,
  contract_line bigint not null,
  installment   int not null,
  due_on        date not null,
  amount        numeric(15, 2) not null,
  disputed      boolean not null default false
);
-- contract_line null = a file of payments alone, which names contracts that are known already.
create unlogged table receivables.inbox_payment (
  batch_id        bigint not null,
  line            bigint not null,
  contract_line   bigint,
  creditor_id     bigint not null,
  contract_number text not null,
  installment     int,
  amount          numeric(15, 2) not null,
  paid_on         date not null,
  reference       text not null,
  method          text not null
);
-- Which contract an offered line means, once admitted.
create unlogged table receivables.inbox_admitted (
  batch_id    bigint not null,
  line        bigint not null,
  contract_id bigint not null,
  customer_id bigint not null,
  creditor_id bigint not null
);
-- What the owner says of offered lines beyond a plain yes. part = which row of the line it is about: a line is a
-- duplicate when every part of it is.
create unlogged table receivables.inbox_verdict (
  batch_id bigint not null,
  line     bigint not null,
  part     text not null check (part in ('customer', 'contract', 'receivable', 'payment')),
  outcome  text not null check (outcome in ('refused', 'conflict', 'duplicate', 'note')),
  code     text not null,
  facts    jsonb not null default '{}'
);
