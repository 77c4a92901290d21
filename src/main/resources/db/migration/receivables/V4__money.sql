create sequence receivables.quote_seq increment by 50;
create sequence receivables.concession_seq increment by 50;
create sequence receivables.refund_seq increment by 50;
create sequence receivables.unmatched_seq increment by 50;
create sequence receivables.adjustment_seq cache 1000;

-- correction_index: the price index the contract agreed (M05). early_discount: so many per cent off the principal when the
-- installment is paid at least so many days before it is due.
alter table receivables.contract
  add column correction_index text,
  add column early_discount_percent numeric(9, 6) check (early_discount_percent > 0 and early_discount_percent < 100),
  add column early_discount_days int check (early_discount_days >= 0),
  add check ((early_discount_percent is null) = (early_discount_days is null));
alter table receivables.inbox_contract
  add column correction_index text,
  add column early_discount_percent numeric(9, 6),
  add column early_discount_days int;

-- A frozen amount: paid until pays_until (valid_until, or the next business day when it is none, M03) with at least its
-- total, it settles exactly what its lines state. Never changed.
create table receivables.quote (
  id          bigint not null,
  customer_id bigint not null references customers.customer (id),
  creditor_id bigint not null references creditors.creditor (id),
  purpose     text not null,
  frozen_on   date not null,
  valid_until date not null,
  pays_until  date not null,
  total       numeric(15, 2) not null check (total > 0),
  frozen_by   text not null,
  frozen_at   timestamptz not null default now(),
  primary key (id, customer_id)
);
create index quote_by_customer on receivables.quote (customer_id);
-- amount = to be paid; discount = given up when the quote is paid. A correction is below zero after deflation.
create table receivables.quote_line (
  quote_id      bigint not null,
  customer_id   bigint not null,
  receivable_id bigint not null,
  component     text not null check (component in ('principal', 'fine', 'interest', 'correction')),
  amount        numeric(15, 2) not null,
  discount      numeric(15, 2) not null check (discount >= 0),
  primary key (quote_id, customer_id, receivable_id, component),
  foreign key (quote_id, customer_id) references receivables.quote (id, customer_id),
  foreign key (receivable_id, customer_id) references receivables.receivable (id, customer_id),
  check (amount >= 0 or component = 'correction')
);
create index quote_line_by_receivable on receivables.quote_line (receivable_id);

-- What the payer named: a receivable, a quote, some receivables with an amount each (payment_part), a contract, or
-- nothing at all (L14). source = by which way the money came in; credit = out of the customer's own credit.
alter table receivables.payment
  alter column contract_id drop not null,
  add column quote_id bigint,
  add column source text not null default 'manual'
    check (source in ('manual', 'till', 'import', 'bank', 'pix', 'credit')),
  add column store text,
  add column till text,
  add column operator text,
  add column reversed_by text,
  add column reversal_reason text,
  add foreign key (quote_id, customer_id) references receivables.quote (id, customer_id);
create index payment_by_quote on receivables.payment (quote_id) where quote_id is not null;
create table receivables.payment_part (
  payment_id    bigint not null,
  customer_id   bigint not null,
  receivable_id bigint not null,
  amount        numeric(15, 2) not null check (amount > 0),
  primary key (payment_id, customer_id, receivable_id),
  foreign key (payment_id, customer_id) references receivables.payment (id, customer_id),
  foreign key (receivable_id, customer_id) references receivables.receivable (id, customer_id)
);

-- What a person gives up of a debt: a rebate, a discount, a waiver. Of one component, or of the whole debt (M07).
create table receivables.concession (
  id            bigint not null,
  customer_id   bigint not null,
  creditor_id   bigint not null,
  receivable_id bigint not null,
  kind          text not null check (kind in ('rebate', 'discount', 'waiver')),
  component     text check (component in ('principal', 'fine', 'interest', 'correction')),
  amount        numeric(15, 2) not null check (amount > 0),
  given_on      date not null,
  reason        text not null check (reason <> ''),
  given_by      text not null,
  given_at      timestamptz not null default now(),
  withdrawn_at  timestamptz,
  withdrawn_by  text,
  batch_id      bigint,
  primary key (id, customer_id),
  foreign key (receivable_id, customer_id) references receivables.receivable (id, customer_id)
);
create index concession_by_customer on receivables.concession (customer_id);
create index concession_by_batch on receivables.concession (batch_id) where batch_id is not null;

-- What was really given up, because of a concession or of a payment (a quote paid in time, an early payment, the
-- residual rule M12). Never updated: a correction is a row with the opposite sign.
create table receivables.adjustment (
  id            bigint not null default nextval('receivables.adjustment_seq'),
  customer_id   bigint not null,
  creditor_id   bigint not null,
  receivable_id bigint not null,
  component     text not null check (component in ('principal', 'fine', 'interest', 'correction')),
  kind          text not null check (kind in ('rebate', 'discount', 'residual', 'waiver')),
  amount        numeric(15, 2) not null check (amount <> 0),
  given_on      date not null,
  payment_id    bigint,
  quote_id      bigint,
  concession_id bigint,
  reason        text not null,
  recorded_at   timestamptz not null default now(),
  primary key (id, customer_id),
  foreign key (receivable_id, customer_id) references receivables.receivable (id, customer_id),
  foreign key (payment_id, customer_id) references receivables.payment (id, customer_id),
  foreign key (concession_id, customer_id) references receivables.concession (id, customer_id),
  check ((payment_id is null) <> (concession_id is null))
);
create index adjustment_by_receivable on receivables.adjustment (receivable_id);
create index adjustment_by_customer on receivables.adjustment (customer_id);

-- Money that goes back to the customer: his credit (simple), or twice what was demanded unduly and paid (double, L02).
-- amount leaves his credit once granted; extra comes on top.
create table receivables.refund (
  id              bigint not null,
  customer_id     bigint not null,
  creditor_id     bigint not null,
  kind            text not null check (kind in ('simple', 'double')),
  state           text not null default 'asked' check (state in ('asked', 'granted', 'refused', 'paid')),
  amount          numeric(15, 2) not null check (amount > 0),
  extra           numeric(15, 2) not null default 0 check (extra >= 0),
  payment_id      bigint,
  code            text not null,
  reason          text not null,
  asked_on        date not null,
  due_on          date not null,
  asked_by        text not null,
  asked_at        timestamptz not null default now(),
  decided_by      text,
  decided_at      timestamptz,
  decision        text,
  paid_on         date,
  paid_reference  text,
  version         int not null default 0,
  primary key (id, customer_id)
);
create index refund_by_customer on receivables.refund (customer_id);
create index refund_waiting on receivables.refund (creditor_id, due_on) where state in ('asked', 'granted');
-- Which payments the returned money came with: so much of them is no longer there for debts.
create table receivables.refund_part (
  refund_id   bigint not null,
  customer_id bigint not null,
  payment_id  bigint not null,
  amount      numeric(15, 2) not null check (amount > 0),
  primary key (refund_id, customer_id, payment_id),
  foreign key (refund_id, customer_id) references receivables.refund (id, customer_id),
  foreign key (payment_id, customer_id) references receivables.payment (id, customer_id)
);
create index refund_part_by_payment on receivables.refund_part (payment_id);
insert into receivables.edge (life, from_state, to_state) values
  ('refund', 'asked', 'granted'),
  ('refund', 'asked', 'refused'),
  ('refund', 'granted', 'paid'),
  ('refund', 'granted', 'refused');
create trigger refund_keeps_its_life before update of state on receivables.refund
for each row when (old.state is distinct from new.state)
execute function receivables.refuse_unknown_edge('refund');

-- Money that matched nothing, kept until a person says whose it is or sends it back.
create table receivables.unmatched (
  id            bigint primary key,
  creditor_id   bigint not null references creditors.creditor (id),
  amount        numeric(15, 2) not null check (amount > 0),
  paid_on       date not null,
  reference     text not null check (reference <> ''),
  method        text not null check (method in ('pix', 'boleto', 'card', 'cash', 'transfer', 'other')),
  source        text not null check (source in ('manual', 'till', 'import', 'bank', 'pix')),
  payer_tax_id  text,
  payer_name    text,
  code          text not null,
  facts         jsonb not null default '{}',
  state         text not null default 'open' check (state in ('open', 'assigned', 'given_back')),
  customer_id   bigint,
  payment_id    bigint,
  decided_by    text,
  decided_at    timestamptz,
  reason        text,
  kept_by       text not null,
  kept_at       timestamptz not null default now(),
  version       int not null default 0
);
create unique index unmatched_by_reference on receivables.unmatched (creditor_id, reference);
create index unmatched_open on receivables.unmatched (creditor_id, paid_on) where state = 'open';
insert into receivables.edge (life, from_state, to_state) values
  ('unmatched', 'open', 'assigned'),
  ('unmatched', 'open', 'given_back');
create trigger unmatched_keeps_its_life before update of state on receivables.unmatched
for each row when (old.state is distinct from new.state)
execute function receivables.refuse_unknown_edge('unmatched');

-- Monthly values of price indices, in per cent. The index of a month counts from the first day of the next (M05).
create table receivables.price_index (
  index_code text not null check (index_code ~ '^[A-Z][A-Z0-9-]{1,19}$'),
  month      date not null check (extract(day from month) = 1),
  percent    numeric(9, 6) not null check (percent > -100),
  counts_on  date not null generated always as ((month + interval '1 month')::date) stored,
  factor     numeric not null generated always as (trim_scale(1 + percent * 0.01)) stored,
  primary key (index_code, month)
);
create unique index price_index_counts on receivables.price_index (index_code, counts_on) include (factor);
create aggregate receivables.product(numeric) (
  sfunc = numeric_mul, stype = numeric, initcond = '1', combinefunc = numeric_mul, parallel = safe
);

create or replace view receivables.v_contract as
select id, customer_id, creditor_id, number, product, sold_on, total, fine_percent, interest_percent, batch_id,
  correction_index, early_discount_percent, early_discount_days
from receivables.contract;

create or replace view receivables.v_payment as
select id, customer_id, creditor_id, contract_id, receivable_id, amount, paid_on, reference, method, recorded_by,
  recorded_at, reversed_at, batch_id, quote_id, source, store, till, operator, reversed_by, reversal_reason
from receivables.payment;

create view receivables.v_payment_part as
select payment_id, customer_id, receivable_id, amount from receivables.payment_part;

-- What payments settle, counter rows added in.
create view receivables.v_allocation as
select customer_id, payment_id, receivable_id, component, sum(amount) as amount, paid_on
from receivables.allocation
group by customer_id, payment_id, receivable_id, component, paid_on
having sum(amount) <> 0;

-- What was given up of debts, counter rows added in.
create view receivables.v_adjustment as
select customer_id, creditor_id, receivable_id, component, kind, reason, sum(amount) as amount, given_on, payment_id,
  quote_id, concession_id
from receivables.adjustment
group by customer_id, creditor_id, receivable_id, component, kind, reason, given_on, payment_id, quote_id, concession_id
having sum(amount) <> 0;

create view receivables.v_concession as
select id, customer_id, creditor_id, receivable_id, kind, component, amount, given_on, reason, given_by, given_at,
  withdrawn_at, withdrawn_by
from receivables.concession;

create view receivables.v_quote as
select id, customer_id, creditor_id, purpose, frozen_on, valid_until, pays_until, total, frozen_by, frozen_at
from receivables.quote;

create view receivables.v_quote_line as
select quote_id, customer_id, receivable_id, component, amount, discount from receivables.quote_line;

create view receivables.v_refund as
select id, customer_id, creditor_id, kind, state, amount, extra, payment_id, code, reason, asked_on, due_on, asked_by,
  asked_at, decided_by, decided_at, decision, paid_on, paid_reference
from receivables.refund;

create view receivables.v_unmatched as
select id, creditor_id, amount, paid_on, reference, method, source, payer_tax_id, payer_name, code, facts, state,
  customer_id, payment_id, decided_by, decided_at, reason, kept_by, kept_at
from receivables.unmatched;

create view receivables.v_price_index as
select index_code, month, percent from receivables.price_index;

-- What is owed at the end of a day: the SQL twin of io.regua.receivables.rules.LateCharges (M01, M02, M05, M10, M11,
-- L09). Principal open over days, added up over the segments between payments, is the principal times all late days less
-- each part of it settled times the late days that were left after it. total = open_principal + fine + interest +
-- correction - discount, where each component is what is left of it; discount = what an early payment of the whole would
-- be forgiven on that day; adjusted = what was already given up of the components (M04, M07).
drop function receivables.owed_on(date);
create function receivables.owed_on(on_date date)
returns table (
  receivable_id bigint, customer_id bigint, creditor_id bigint, open_principal numeric, fine numeric, interest numeric,
  total numeric, days_late int, correction numeric, discount numeric, adjusted numeric
)
language sql stable parallel safe
begin atomic
  select o.receivable_id, o.customer_id, o.creditor_id, o.principal - paid.principal,
    charged.fine - paid.fine, charged.interest - paid.interest,
    greatest(0, o.principal - paid.principal + charged.fine - paid.fine + charged.interest - paid.interest
      + charged.correction - paid.correction) - charged.discount,
    late.days, charged.correction - paid.correction, charged.discount, paid.adjusted
  from receivables.v_owed as o
  join receivables.contract as c on c.id = o.contract_id and c.customer_id = o.customer_id
  join customers.v_customer as who on who.id = o.customer_id
  cross join lateral (select greatest(on_date - o.adjusted_on, 0) as days) as late
  cross join lateral (
    select
      coalesce(sum(s.amount) filter (where s.component = 'principal'), 0) as principal,
      coalesce(sum(s.amount) filter (where s.component = 'principal' and s.settled_on <= o.adjusted_on), 0) as in_time,
      coalesce(sum(s.amount * (on_date - s.settled_on))
        filter (where s.component = 'principal' and s.settled_on > o.adjusted_on), 0) as principal_days,
      coalesce(sum(s.amount) filter (where s.component = 'fine'), 0) as fine,
      coalesce(sum(s.amount) filter (where s.component = 'interest'), 0) as interest,
      coalesce(sum(s.amount) filter (where s.component = 'correction'), 0) as correction,
      coalesce(sum(s.amount) filter (where s.given_up), 0) as adjusted
    from (
      select a.component, a.amount, a.paid_on as settled_on, false as given_up
      from receivables.allocation as a
      where a.receivable_id = o.receivable_id and a.customer_id = o.customer_id and a.paid_on <= on_date
      union all
      select j.component, j.amount, j.given_on, true
      from receivables.adjustment as j
      where j.receivable_id = o.receivable_id and j.customer_id = o.customer_id and j.given_on <= on_date
    ) as s
  ) as paid
  cross join lateral (
    select
      case when late.days = 0 then 0
           else round((o.principal - paid.in_time) * case
             when who.kind = 'individual' then least(coalesce(c.fine_percent, 0), receivables.consumer_fine_cap())
             else coalesce(c.fine_percent, 0) end / 100, 2)
      end as fine,
      case when late.days = 0 then 0
           else round(((o.principal - paid.in_time) * late.days - paid.principal_days)
             * coalesce(c.interest_percent, 0) / 3000, 2)
      end as interest,
      case when c.correction_index is null or late.days = 0 then 0
           else (
             select round(coalesce(sum(piece.amount * (
               select receivables.product(i.factor) - 1
               from receivables.price_index as i
               where i.index_code = c.correction_index
                 and i.counts_on > o.adjusted_on and i.counts_on <= piece.until_on
             )), 0), 2)
             from (
               select o.principal - paid.principal as amount, on_date as until_on
               union all
               select a.amount, a.paid_on
               from receivables.allocation as a
               where a.receivable_id = o.receivable_id and a.customer_id = o.customer_id
                 and a.component = 'principal' and a.paid_on > o.adjusted_on and a.paid_on <= on_date
               union all
               select j.amount, j.given_on
               from receivables.adjustment as j
               where j.receivable_id = o.receivable_id and j.customer_id = o.customer_id
                 and j.component = 'principal' and j.given_on > o.adjusted_on and j.given_on <= on_date
             ) as piece
           )
      end as correction,
      case when on_date <= o.due_on - c.early_discount_days
           then round((o.principal - paid.principal) * c.early_discount_percent / 100, 2)
           else 0
      end as discount
  ) as charged;
end;
