-- What a file of changes does to debts that are known (operation change, cancel, return), what it must not do without
-- somebody's decision, and the comparison with a full list of open debts.

alter table receivables.hold drop constraint hold_kind_check;
alter table receivables.hold add constraint hold_kind_check check (
  kind in ('dispute', 'promise', 'agreement', 'payment_claimed', 'hardship', 'legal', 'manual', 'source_disagrees'));

alter table receivables.inbox_verdict drop constraint inbox_verdict_part_check;
alter table receivables.inbox_verdict add constraint inbox_verdict_part_check check (
  part in ('customer', 'contract', 'receivable', 'payment', 'operation', 'prior'));

-- Inbox: operations that intake, a decision or a person offers (DebtAdmissions, Decisions, DebtChanges). Unlogged, see
-- customers. installment null = the whole contract. source and line = where it stands: the same line of the same file is
-- the same operation. accepted = a person said so, in spite of objections that can be overruled. What a change leaves
-- empty stays as it is; amount of a return = the credit note.
create unlogged table receivables.inbox_operation (
  batch_id         bigint not null,
  line             bigint not null,
  source           bigint,
  creditor_id      bigint not null,
  contract_number  text not null,
  installment      int,
  operation        text not null check (operation in ('change', 'cancel', 'return')),
  due_on           date,
  amount           numeric(15, 2),
  fine_percent     numeric(9, 6),
  interest_percent numeric(9, 6),
  done_on          date,
  reference        text,
  reason           text,
  tax_id           text,
  customer_code    text,
  accepted         boolean not null default false
);
-- Which debts an offered operation means, and in which round its turn is: operations on the same debt take turns.
create unlogged table receivables.inbox_target (
  batch_id      bigint not null,
  line          bigint not null,
  round         int not null,
  contract_id   bigint not null,
  customer_id   bigint not null,
  creditor_id   bigint not null,
  receivable_id bigint not null
);
-- What speaks against an offered operation. final = nobody can overrule it. receivable_id null = about the line.
create unlogged table receivables.inbox_objection (
  batch_id      bigint not null,
  line          bigint not null,
  receivable_id bigint,
  final         boolean not null,
  code          text not null,
  facts         jsonb not null default '{}'
);

create sequence receivables.operation_seq cache 1000;
create sequence receivables.decision_seq cache 1000;

-- What was done to debts, with what they were before and after. receivable_id null = the terms of the contract.
create table receivables.operation (
  id            bigint not null default nextval('receivables.operation_seq'),
  customer_id   bigint not null,
  creditor_id   bigint not null,
  contract_id   bigint not null,
  receivable_id bigint,
  operation     text not null check (operation in ('change', 'cancel', 'return')),
  before        jsonb not null,
  after         jsonb not null,
  done_on       date not null,
  reference     text,
  reason        text,
  source        bigint,
  line          bigint,
  batch_id      bigint,
  recorded_by   text not null,
  recorded_at   timestamptz not null default now(),
  primary key (id, customer_id),
  foreign key (contract_id, customer_id) references receivables.contract (id, customer_id)
);
create index operation_by_contract on receivables.operation (contract_id, receivable_id, done_on);
create index operation_by_source on receivables.operation (source, line) where source is not null;
create index operation_by_batch on receivables.operation (batch_id) where batch_id is not null;

-- Goods given back: each credit note counts once.
create table receivables.credit_note (
  creditor_id bigint not null,
  reference   text not null check (reference <> ''),
  customer_id bigint not null,
  contract_id bigint not null,
  amount      numeric(15, 2) not null check (amount > 0),
  noted_on    date not null,
  batch_id    bigint,
  primary key (creditor_id, reference)
);
create index credit_note_by_contract on receivables.credit_note (contract_id);

-- What a file said of a debt that nobody but a person may decide. customer_id 0 = the debt is not known. said and
-- on_record: the two sides; objections: [{code, facts, final}]. said_key = the same said again of the same record.
create table receivables.decision (
  id              bigint not null default nextval('receivables.decision_seq'),
  customer_id     bigint not null default 0,
  creditor_id     bigint not null,
  contract_number text not null,
  installment     int,
  receivable_id   bigint,
  operation       text not null check (operation in ('change', 'cancel', 'return')),
  said            jsonb not null,
  on_record       jsonb not null default '{}',
  objections      jsonb not null,
  code            text not null,
  overrulable     boolean not null,
  source          bigint,
  batch_id        bigint,
  line            bigint,
  state           text not null default 'pending' check (state in ('pending', 'accepted', 'kept')),
  said_key        text not null,
  raised_at       timestamptz not null default now(),
  decided_by      text,
  decided_at      timestamptz,
  reason          text,
  version         int not null default 0,
  primary key (id, customer_id),
  check ((state = 'pending') = (decided_at is null))
);
create unique index decision_said on receivables.decision (creditor_id, said_key);
create index decision_pending on receivables.decision (creditor_id, id) where state = 'pending';
create index decision_by_source on receivables.decision (source, line) where source is not null;
create index decision_by_batch on receivables.decision (batch_id, line);
create index decision_by_receivable on receivables.decision (receivable_id) where receivable_id is not null;

create view receivables.v_operation as
select id, customer_id, creditor_id, contract_id, receivable_id, operation, before, after, done_on, reference, reason,
  batch_id, recorded_by, recorded_at
from receivables.operation;
create view receivables.v_decision as
select id, customer_id, creditor_id, contract_number, installment, receivable_id, operation, said, on_record, objections,
  code, overrulable, batch_id, line, state, raised_at, decided_by, decided_at, reason
from receivables.decision;

-- A full list of what is open at the creditor: one row for each line. installment null = the whole contract.
create unlogged table receivables.inbox_listed (
  batch_id        bigint not null,
  line            bigint not null,
  creditor_id     bigint not null,
  contract_number text not null,
  installment     int
);

-- Debts that wait because their creditor's full list no longer names them.
create view receivables.v_source_hold as
select h.id as hold_id, h.receivable_id, h.customer_id, h.creditor_id, k.number as contract_number, r.installment,
  r.due_on, r.open_principal, h.from_on, h.batch_id
from receivables.hold as h
join receivables.receivable as r on r.id = h.receivable_id and r.customer_id = h.customer_id
join receivables.contract as k on k.id = r.contract_id and k.customer_id = r.customer_id
where h.kind = 'source_disagrees' and h.released_at is null;
create index hold_source_disagrees on receivables.hold (creditor_id, id)
  where kind = 'source_disagrees' and released_at is null;

-- What else a file says of a contract, and who answers for it. guarantor_line: his line in customers.inbox_customer.
alter table receivables.inbox_contract
  add column instrument text, add column category text, add column seller text, add column branch text,
  add column cheque_bank text, add column cheque_number text, add column cheque_return_reason text;
alter table receivables.guarantor alter column named_at set default now();
create unlogged table receivables.inbox_guarantor (
  batch_id       bigint not null,
  line           bigint not null,
  contract_line  bigint not null,
  guarantor_line bigint not null,
  kind           text not null
);

-- ---- State that an older system left behind. The modules of bureau records and agreements take these tables over.

create sequence receivables.prior_seq cache 1000;

-- A record at a credit bureau that the older system asked for. listed_on null = asked for, not listed yet.
create table receivables.prior_record (
  id            bigint not null default nextval('receivables.prior_seq'),
  customer_id   bigint not null,
  creditor_id   bigint not null,
  receivable_id bigint not null,
  bureau        text not null check (bureau in ('serasa', 'spc', 'scpc')),
  requested_on  date,
  notified_on   date,
  listed_on     date,
  batch_id      bigint,
  recorded_at   timestamptz not null default now(),
  version       int not null default 0,
  primary key (id, customer_id),
  foreign key (receivable_id, customer_id) references receivables.receivable (id, customer_id),
  check (coalesce(requested_on, notified_on, listed_on) is not null)
);
create unique index prior_record_of on receivables.prior_record (receivable_id, bureau);
create index prior_record_by_batch on receivables.prior_record (batch_id) where batch_id is not null;

-- An agreement in force, its schedule, and the debts it replaces.
create table receivables.prior_agreement (
  id          bigint not null default nextval('receivables.prior_seq'),
  customer_id bigint not null,
  creditor_id bigint not null,
  number      text not null check (number <> ''),
  agreed_on   date not null,
  batch_id    bigint,
  recorded_at timestamptz not null default now(),
  version     int not null default 0,
  primary key (id, customer_id)
);
create unique index prior_agreement_by_number on receivables.prior_agreement (creditor_id, number);
create index prior_agreement_by_customer on receivables.prior_agreement (customer_id);
create index prior_agreement_by_batch on receivables.prior_agreement (batch_id) where batch_id is not null;

create table receivables.prior_agreement_installment (
  agreement_id bigint not null,
  customer_id  bigint not null,
  no           int not null check (no > 0),
  due_on       date not null,
  amount       numeric(15, 2) not null check (amount > 0),
  paid_on      date,
  batch_id     bigint,
  primary key (agreement_id, customer_id, no),
  foreign key (agreement_id, customer_id) references receivables.prior_agreement (id, customer_id)
);
create index prior_agreement_installment_by_batch on receivables.prior_agreement_installment (batch_id)
  where batch_id is not null;

create table receivables.prior_agreement_debt (
  agreement_id  bigint not null,
  customer_id   bigint not null,
  receivable_id bigint not null,
  batch_id      bigint,
  primary key (receivable_id, customer_id),
  foreign key (agreement_id, customer_id) references receivables.prior_agreement (id, customer_id),
  foreign key (receivable_id, customer_id) references receivables.receivable (id, customer_id)
);
create index prior_agreement_debt_of on receivables.prior_agreement_debt (agreement_id);

-- The last contact that the older system had with a customer about what he owes a creditor.
create table receivables.prior_contact (
  customer_id  bigint not null references customers.customer (id),
  creditor_id  bigint not null,
  contacted_on date not null,
  channel      text not null check (channel in ('phone', 'sms', 'whatsapp', 'email', 'letter', 'other')),
  batch_id     bigint,
  recorded_at  timestamptz not null default now(),
  primary key (customer_id, creditor_id)
);
create index prior_contact_by_batch on receivables.prior_contact (batch_id) where batch_id is not null;

create view receivables.v_prior_record as
select id, customer_id, creditor_id, receivable_id, bureau, requested_on, notified_on, listed_on, batch_id
from receivables.prior_record;
create view receivables.v_prior_agreement as
select id, customer_id, creditor_id, number, agreed_on, batch_id from receivables.prior_agreement;
create view receivables.v_prior_agreement_installment as
select agreement_id, customer_id, no, due_on, amount, paid_on from receivables.prior_agreement_installment;
create view receivables.v_prior_agreement_debt as
select agreement_id, customer_id, receivable_id from receivables.prior_agreement_debt;
create view receivables.v_prior_contact as
select customer_id, creditor_id, contacted_on, channel from receivables.prior_contact;

-- Inboxes of that state, one row for each line that says something of the kind. receivable: contract and installment.
create unlogged table receivables.inbox_prior (
  batch_id         bigint not null,
  line             bigint not null,
  creditor_id      bigint not null,
  contract_number  text not null,
  installment      int not null,
  bureau           text,
  requested_on     date,
  notified_on      date,
  listed_on        date,
  agreement_number text,
  agreed_on        date,
  hold_kind        text,
  hold_from        date,
  hold_until       date,
  hold_reason      text
);
create unlogged table receivables.inbox_prior_agreement (
  batch_id         bigint not null,
  line             bigint not null,
  creditor_id      bigint not null,
  tax_id           text,
  customer_code    text,
  agreement_number text not null,
  agreed_on        date,
  no               int not null,
  due_on           date not null,
  amount           numeric(15, 2) not null,
  paid_on          date
);
create unlogged table receivables.inbox_prior_contact (
  batch_id      bigint not null,
  line          bigint not null,
  creditor_id   bigint not null,
  tax_id        text,
  customer_code text,
  contacted_on  date not null,
  channel       text not null
);
