create sequence receivables.contract_seq increment by 50;
create sequence receivables.receivable_seq increment by 50;
create sequence receivables.payment_seq increment by 50;
create sequence receivables.hold_seq increment by 50;
create sequence receivables.allocation_seq cache 1000;
create sequence receivables.credit_seq cache 1000;

-- The sale and the late-payment terms agreed then, in per cent; null = no terms agreed, so no charges (M11).
create table receivables.contract (
  id               bigint not null,
  customer_id      bigint not null references customers.customer (id),
  creditor_id      bigint not null references creditors.creditor (id),
  number           text not null,
  product          text,
  sold_on          date,
  total            numeric(15, 2) check (total > 0),
  fine_percent     numeric(9, 6) check (fine_percent >= 0),
  interest_percent numeric(9, 6) check (interest_percent >= 0),
  batch_id         bigint,
  version          int not null default 0,
  created_at       timestamptz not null default now(),
  primary key (id, customer_id)
);
create unique index contract_by_number on receivables.contract (creditor_id, number);
create index contract_by_customer on receivables.contract (customer_id);
create index contract_number on receivables.contract (number);

create table receivables.receivable (
  id             bigint not null,
  customer_id    bigint not null,
  creditor_id    bigint not null,
  contract_id    bigint not null,
  installment    int not null check (installment > 0),
  due_on         date not null,
  principal      numeric(15, 2) not null check (principal > 0),
  open_principal numeric(15, 2) not null check (open_principal between 0 and principal),
  state          text not null default 'open' check (state in ('open', 'settled', 'in_agreement', 'placed', 'cancelled')),
  cycle          int not null default 1 check (cycle > 0),
  settled_on     date,
  batch_id       bigint,
  version        int not null default 0,
  created_at     timestamptz not null default now(),
  primary key (id, customer_id),
  foreign key (contract_id, customer_id) references receivables.contract (id, customer_id)
);
create unique index receivable_by_installment on receivables.receivable (contract_id, installment);
create index receivable_by_customer on receivables.receivable (customer_id);
create index receivable_by_batch on receivables.receivable (batch_id) where batch_id is not null;

-- Money received. receivable_id or contract_id is what the payer named (L14).
create table receivables.payment (
  id            bigint not null,
  customer_id   bigint not null,
  creditor_id   bigint not null,
  contract_id   bigint not null,
  receivable_id bigint,
  amount        numeric(15, 2) not null check (amount > 0),
  paid_on       date not null,
  reference     text not null check (reference <> ''),
  method        text not null check (method in ('pix', 'boleto', 'card', 'cash', 'transfer', 'other')),
  recorded_by   text not null,
  recorded_at   timestamptz not null default now(),
  reversed_at   timestamptz,
  batch_id      bigint,
  version       int not null default 0,
  primary key (id, customer_id),
  foreign key (contract_id, customer_id) references receivables.contract (id, customer_id)
);
create unique index payment_by_reference on receivables.payment (creditor_id, reference) where reversed_at is null;
create index payment_by_contract on receivables.payment (contract_id);
create index payment_by_customer on receivables.payment (customer_id);
create index payment_by_batch on receivables.payment (batch_id) where batch_id is not null;

-- Which debt and component a payment settled. Never updated: a correction is a row with the opposite sign.
create table receivables.allocation (
  id            bigint not null default nextval('receivables.allocation_seq'),
  customer_id   bigint not null,
  payment_id    bigint not null,
  receivable_id bigint not null,
  component     text not null check (component in ('principal', 'fine', 'interest', 'correction')),
  amount        numeric(15, 2) not null check (amount <> 0),
  paid_on       date not null,
  recorded_at   timestamptz not null default now(),
  primary key (id, customer_id),
  foreign key (payment_id, customer_id) references receivables.payment (id, customer_id),
  foreign key (receivable_id, customer_id) references receivables.receivable (id, customer_id)
);
create index allocation_by_receivable on receivables.allocation (receivable_id);
create index allocation_by_payment on receivables.allocation (payment_id);

-- What a payment left over once its debt was settled: the customer's money, kept at the creditor.
create table receivables.credit (
  id          bigint not null default nextval('receivables.credit_seq'),
  customer_id bigint not null,
  creditor_id bigint not null,
  payment_id  bigint not null,
  amount      numeric(15, 2) not null check (amount <> 0),
  recorded_at timestamptz not null default now(),
  primary key (id, customer_id),
  foreign key (payment_id, customer_id) references receivables.payment (id, customer_id)
);
create index credit_by_customer on receivables.credit (customer_id);
create index credit_by_payment on receivables.credit (payment_id);

-- Why the ruler waits. On a receivable, on a contract, or (both null) on all the customer owes the creditor.
create table receivables.hold (
  id            bigint not null,
  customer_id   bigint not null references customers.customer (id),
  creditor_id   bigint not null,
  contract_id   bigint,
  receivable_id bigint,
  kind          text not null check (kind in ('dispute', 'promise', 'agreement', 'payment_claimed', 'hardship', 'legal',
                                              'manual')),
  from_on       date not null,
  until_on      date check (until_on >= from_on),
  reason        text not null,
  charges_run   boolean not null default true,
  placed_by     text not null,
  placed_at     timestamptz not null default now(),
  released_at   timestamptz,
  released_by   text,
  batch_id      bigint,
  version       int not null default 0,
  primary key (id, customer_id)
);
create index hold_in_force on receivables.hold (customer_id, creditor_id) where released_at is null;
create index hold_ending on receivables.hold (until_on) where released_at is null and until_on is not null;
create index hold_by_batch on receivables.hold (batch_id) where batch_id is not null;

-- Inbox of the ruler: whoever changes a debt or a hold says so here in the same transaction; ruler.refresh consumes it.
create table receivables.inbox_changed (
  receivable_id bigint not null,
  customer_id   bigint not null,
  changed_at    timestamptz not null default now()
);

-- Lives are drawn once (io.regua.receivables.ReceivableState); the database refuses any other move.
create table receivables.edge (
  life       text not null,
  from_state text not null,
  to_state   text not null,
  primary key (life, from_state, to_state)
);
insert into receivables.edge (life, from_state, to_state) values
  ('receivable', 'open', 'settled'),
  ('receivable', 'open', 'in_agreement'),
  ('receivable', 'open', 'placed'),
  ('receivable', 'open', 'cancelled'),
  ('receivable', 'settled', 'open'),
  ('receivable', 'in_agreement', 'settled'),
  ('receivable', 'in_agreement', 'open'),
  ('receivable', 'placed', 'open'),
  ('receivable', 'placed', 'settled'),
  ('receivable', 'placed', 'in_agreement');

create function receivables.refuse_unknown_edge() returns trigger language plpgsql as $$
begin
  if not exists (select from receivables.edge as e
                 where e.life = tg_argv[0] and e.from_state = old.state and e.to_state = new.state) then
    raise exception 'no edge from % to % in the life of a %', old.state, new.state, tg_argv[0]
      using errcode = 'check_violation';
  end if;
  return new;
end $$;
create trigger receivable_keeps_its_life before update of state on receivables.receivable
for each row when (old.state is distinct from new.state)
execute function receivables.refuse_unknown_edge('receivable');
