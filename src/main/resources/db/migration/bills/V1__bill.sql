create sequence bills.bill_seq increment by 50;
create sequence bills.remittance_seq increment by 50;
create sequence bills.bank_file_seq increment by 50;
create sequence bills.instruction_seq cache 1000;
create sequence bills.bank_answer_seq cache 1000;
create sequence bills.pix_seq cache 1000;
-- The number of a bill at its bank; one sequence for all accounts, so that it is unique in each.
create sequence bills.our_number_seq start 100001;

-- What a customer pays with: a boleto with a Pix code, or a Pix code alone. It settles the lines of its quote (frozen).
-- debts: the receivables of those lines, in order. wish: why it is to go, as soon as its state allows. reason: why it
-- went, with the bank's own codes.
create table bills.bill (
  id              bigint not null,
  customer_id     bigint not null references customers.customer (id),
  creditor_id     bigint not null references creditors.creditor (id),
  quote_id        bigint not null,
  kind            text not null check (kind in ('boleto', 'pix')),
  state           text not null default 'draft' check (state in (
                    'draft', 'registration_requested', 'registered', 'paid', 'expired', 'cancellation_requested',
                    'cancelled', 'rejected')),
  debts           bigint[] not null check (cardinality(debts) between 1 and 100),
  total           numeric(15, 2) not null check (total > 0),
  discount        numeric(15, 2) not null default 0 check (discount >= 0),
  issued_on       date not null,
  valid_until     date not null check (valid_until >= issued_on),
  payable_until   date not null check (payable_until >= valid_until),
  bank_account_id bigint,
  our_number      bigint,
  printed_number  text,
  barcode         text check (barcode ~ '^[0-9]{44}$'),
  txid            text not null check (txid ~ '^[A-Za-z0-9]{25}$'),
  pix_code        text,
  wish            text check (wish in ('asked', 'overtaken', 'replaced', 'paid')),
  reason          text,
  bank_reasons    text[] not null default '{}',
  paid_on         date,
  issued_by       text not null,
  issued_at       timestamptz not null default now(),
  version         int not null default 0,
  primary key (id, customer_id),
  check (kind = 'pix' or (bank_account_id is not null and our_number is not null and barcode is not null)),
  check (kind = 'boleto' or pix_code is not null)
);
create unique index bill_by_txid on bills.bill (txid);
create unique index bill_by_our_number on bills.bill (bank_account_id, our_number) where our_number is not null;
-- One live bill per debts and amount: a second reminder carries the same one.
create unique index bill_live on bills.bill (customer_id, creditor_id, total, debts)
  where state in ('draft', 'registration_requested', 'registered') and wish is null;
create index bill_by_customer on bills.bill (customer_id);
create index bill_wished_away on bills.bill (id) where wish is not null
  and state in ('registration_requested', 'registered', 'cancellation_requested');
create index bill_payable on bills.bill (payable_until) where state = 'registered';

create table bills.bill_line (
  bill_id       bigint not null,
  customer_id   bigint not null,
  receivable_id bigint not null,
  primary key (bill_id, customer_id, receivable_id),
  foreign key (bill_id, customer_id) references bills.bill (id, customer_id)
);
create index bill_line_by_receivable on bills.bill_line (receivable_id);

-- What is to be told the bank of a bill, each once: without a remittance it still waits.
create table bills.instruction (
  id              bigint not null default nextval('bills.instruction_seq'),
  customer_id     bigint not null,
  bill_id         bigint not null,
  bank_account_id bigint not null,
  kind            text not null check (kind in ('entry', 'cancellation', 'due_change', 'rebate')),
  due_on          date,
  amount          numeric(15, 2),
  remittance_id   bigint,
  wanted_by       text not null,
  wanted_at       timestamptz not null default now(),
  primary key (id, customer_id),
  foreign key (bill_id, customer_id) references bills.bill (id, customer_id),
  check ((kind = 'due_change') = (due_on is not null)),
  check ((kind = 'rebate') = (amount is not null))
);
create unique index instruction_once on bills.instruction (bill_id, kind) where kind in ('entry', 'cancellation');
create index instruction_waiting on bills.instruction (bank_account_id) where remittance_id is null;
create index instruction_by_remittance on bills.instruction (remittance_id) where remittance_id is not null;

-- A file of instructions to the bank, numbered without gaps for each account.
create table bills.remittance (
  id              bigint primary key default nextval('bills.remittance_seq'),
  bank_account_id bigint not null,
  creditor_id     bigint not null references creditors.creditor (id),
  number          int not null check (number > 0),
  produced_on     date not null,
  instructions    int not null check (instructions > 0),
  file_id         bigint not null,
  produced_by     text not null,
  produced_at     timestamptz not null default now()
);
create unique index remittance_by_number on bills.remittance (bank_account_id, number);

-- A return file of the bank; the same content is taken in once.
create table bills.bank_file (
  id              bigint primary key default nextval('bills.bank_file_seq'),
  bank_account_id bigint not null,
  creditor_id     bigint not null references creditors.creditor (id),
  name            text not null,
  file_id         bigint not null,
  bank            text not null,
  columns         int not null,
  answers         int not null,
  received_by     text not null,
  received_at     timestamptz not null default now()
);
create unique index bank_file_by_content on bills.bank_file (bank_account_id, file_id);

-- What the bank says of one bill, and what came of it; customer_id 0 = of no bill we know.
create table bills.bank_answer (
  id           bigint not null default nextval('bills.bank_answer_seq'),
  customer_id  bigint not null default 0,
  bank_file_id bigint not null references bills.bank_file (id),
  line         int not null,
  event        text not null,
  our_number   text not null,
  bill_id      bigint,
  amount       numeric(15, 2) not null,
  paid         numeric(15, 2) not null,
  event_on     date,
  credit_on    date,
  reasons      text[] not null default '{}',
  outcome      text not null check (outcome in ('moved', 'paid', 'ignored', 'kept', 'refused')),
  code         text not null,
  payment_id   bigint,
  primary key (id, customer_id)
);
create index bank_answer_by_file on bills.bank_answer (bank_file_id, line);
create index bank_answer_by_bill on bills.bank_answer (bill_id) where bill_id is not null;

-- Pix payments as the bank's notification told them; written first, matched then.
create table bills.inbox_pix (
  id            bigint primary key default nextval('bills.pix_seq'),
  creditor_id   bigint not null references creditors.creditor (id),
  end_to_end_id text not null check (end_to_end_id <> ''),
  txid          text,
  amount        numeric(15, 2) not null check (amount > 0),
  paid_at       timestamptz not null,
  received_at   timestamptz not null default now(),
  outcome       text check (outcome in ('paid', 'kept', 'refused')),
  bill_id       bigint,
  payment_id    bigint
);
create unique index inbox_pix_once on bills.inbox_pix (creditor_id, end_to_end_id);
create index inbox_pix_waiting on bills.inbox_pix (id) where outcome is null;

-- Lives are drawn once (io.regua.bills.BillState); the database refuses any other move.
create table bills.edge (
  life       text not null,
  from_state text not null,
  to_state   text not null,
  primary key (life, from_state, to_state)
);
insert into bills.edge (life, from_state, to_state) values
  ('bill', 'draft', 'registration_requested'),
  ('bill', 'registration_requested', 'registered'),
  ('bill', 'registration_requested', 'rejected'),
  ('bill', 'registered', 'paid'),
  ('bill', 'registered', 'expired'),
  ('bill', 'registered', 'cancellation_requested'),
  ('bill', 'cancellation_requested', 'cancelled');

create function bills.refuse_unknown_edge() returns trigger language plpgsql as $$
begin
  if not exists (select from bills.edge as e
                 where e.life = tg_argv[0] and e.from_state = old.state and e.to_state = new.state) then
    raise exception 'no edge from % to % in the life of a %', old.state, new.state, tg_argv[0]
      using errcode = 'check_violation';
  end if;
  return new;
end $$;
create trigger bill_keeps_its_life before update of state on bills.bill
for each row when (old.state is distinct from new.state)
execute function bills.refuse_unknown_edge('bill');

create view bills.v_bill as
select id, customer_id, creditor_id, quote_id, kind, state, total, valid_until, printed_number as our_number, txid,
  issued_on, payable_until, barcode, pix_code, wish, reason, paid_on, issued_by, issued_at, bank_account_id, discount,
  bank_reasons
from bills.bill;
create view bills.v_bill_line as select bill_id, customer_id, receivable_id from bills.bill_line;
