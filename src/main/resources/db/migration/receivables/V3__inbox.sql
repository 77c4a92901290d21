-- Inboxes: rows that intake offers and this module admits (Receivables.admit). Unlogged, see customers.
create unlogged table receivables.inbox_receivable (
  batch_id         bigint not null,
  line             bigint not null,
  creditor_id      bigint not null,
  tax_id           text,
  code             text,
  contract_number  text not null,
  product          text,
  sold_on          date,
  total            numeric(15, 2),
  fine_percent     numeric(9, 6),
  interest_percent numeric(9, 6),
  installment      int not null,
  due_on           date not null,
  amount           numeric(15, 2) not null,
  disputed         boolean not null default false
);
create unlogged table receivables.inbox_payment (
  batch_id        bigint not null,
  line            bigint not null,
  creditor_id     bigint not null,
  contract_number text not null,
  installment     int,
  amount          numeric(15, 2) not null,
  paid_on         date not null,
  reference       text not null,
  method          text not null
);
create unlogged table receivables.inbox_refused (
  batch_id  bigint not null,
  line      bigint not null,
  duplicate boolean not null default false,
  code      text not null,
  facts     jsonb not null default '{}'
);
