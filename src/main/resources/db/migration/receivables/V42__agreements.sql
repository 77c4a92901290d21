-- Agreements as the money sees them: debts that installments replace. While an agreement stands, money for its debts goes
-- to its installments, and what is paid on these is paid back of the debts, component by component
-- (io.regua.receivables.rules.PayingBack). agreement_id = the number that whoever agreed gave it; contract_id = the
-- contract of its installments. ended_on = the first day on which it did not stand any more, though not all was paid;
-- discounts = what became of what it gave up; charges = from when the debts are charged again: as if there had been no
-- agreement, or from its end.
create table receivables.agreed (
  agreement_id bigint not null,
  customer_id  bigint not null,
  creditor_id  bigint not null,
  contract_id  bigint not null,
  signed_on    date not null,
  ended_on     date check (ended_on >= signed_on),
  ended_as     text check (ended_as in ('broken', 'lapsed', 'cancelled', 'renegotiated')),
  discounts    text check (discounts in ('none', 'in_proportion', 'all')),
  placed_by    text not null,
  placed_at    timestamptz not null default now(),
  ended_by     text,
  ended_at     timestamptz,
  primary key (agreement_id, customer_id),
  foreign key (contract_id, customer_id) references receivables.contract (id, customer_id),
  check (num_nulls(ended_on, ended_as, discounts, ended_by, ended_at) in (0, 5))
);
create unique index agreed_by_agreement on receivables.agreed (agreement_id);
create index agreed_by_customer on receivables.agreed (customer_id, creditor_id);
create unique index agreed_by_contract on receivables.agreed (contract_id);

-- The debts of an agreement. Nothing is charged for them after signed_on: for as long as it stands, and where charges =
-- from_end for the days that it stood.
create table receivables.agreed_debt (
  agreement_id  bigint not null,
  customer_id   bigint not null,
  receivable_id bigint not null,
  signed_on     date not null,
  ended_on      date,
  charges       text check (charges in ('from_due_date', 'from_end')),
  primary key (agreement_id, customer_id, receivable_id),
  foreign key (agreement_id, customer_id) references receivables.agreed (agreement_id, customer_id),
  foreign key (receivable_id, customer_id) references receivables.receivable (id, customer_id),
  check ((ended_on is null) = (charges is null))
);
create index agreed_debt_by_receivable on receivables.agreed_debt (receivable_id);
create index agreed_debt_by_customer on receivables.agreed_debt (customer_id);

-- What the debts consisted of on the day of signing, and what is asked of it, in the order in which it is paid back. A
-- correction is below zero after deflation.
create table receivables.agreed_component (
  agreement_id  bigint not null,
  customer_id   bigint not null,
  place         int not null,
  receivable_id bigint not null,
  component     text not null check (component in ('principal', 'fine', 'interest', 'correction')),
  due           numeric(15, 2) not null,
  asked         numeric(15, 2) not null check (asked >= 0),
  primary key (agreement_id, customer_id, place),
  unique (agreement_id, customer_id, receivable_id, component),
  foreign key (agreement_id, customer_id, receivable_id)
    references receivables.agreed_debt (agreement_id, customer_id, receivable_id)
);

-- Which receivable each payment of the agreement is; number 0 = the entry. interest = the agreement's own.
create table receivables.agreed_installment (
  agreement_id  bigint not null,
  customer_id   bigint not null,
  number        int not null check (number >= 0),
  receivable_id bigint not null,
  due_on        date not null,
  amortization  numeric(15, 2) not null check (amortization >= 0),
  interest      numeric(15, 2) not null check (interest >= 0),
  primary key (agreement_id, customer_id, number),
  foreign key (agreement_id, customer_id) references receivables.agreed (agreement_id, customer_id),
  foreign key (receivable_id, customer_id) references receivables.receivable (id, customer_id)
);
create unique index agreed_installment_by_receivable on receivables.agreed_installment (receivable_id);

-- Payments that were there when it was signed: it took them into account, and they stay where they were.
create table receivables.agreed_payment (
  agreement_id bigint not null,
  customer_id  bigint not null,
  payment_id   bigint not null,
  primary key (agreement_id, customer_id, payment_id),
  foreign key (agreement_id, customer_id) references receivables.agreed (agreement_id, customer_id),
  foreign key (payment_id, customer_id) references receivables.payment (id, customer_id)
);

-- paid_back = nothing was given up: money that settled an installment of agreement_id paid it back. What an agreement
-- gives up when it is fulfilled, or leaves given up when it ends, names it too.
alter table receivables.adjustment
  add column agreement_id bigint,
  drop constraint adjustment_kind_check,
  drop constraint adjustment_check,
  add constraint adjustment_kind_check check (kind in ('rebate', 'discount', 'residual', 'waiver', 'paid_back')),
  add constraint adjustment_has_a_cause check (
    num_nonnulls(payment_id, concession_id) < 2 and num_nonnulls(payment_id, concession_id, agreement_id) > 0),
  add constraint only_agreements_pay_back check (kind <> 'paid_back' or agreement_id is not null),
  add foreign key (agreement_id, customer_id) references receivables.agreed (agreement_id, customer_id);

-- What was given up of debts, counter rows added in.
create or replace view receivables.v_adjustment as
select customer_id, creditor_id, receivable_id, component, kind, reason, sum(amount) as amount, given_on, payment_id,
  quote_id, concession_id, agreement_id
from receivables.adjustment
where kind <> 'paid_back'
group by customer_id, creditor_id, receivable_id, component, kind, reason, given_on, payment_id, quote_id, concession_id,
  agreement_id
having sum(amount) <> 0;

-- What money on agreements paid back of the debts behind them, counter rows added in; the money itself is in v_allocation,
-- where it settled the installments.
create view receivables.v_paid_back as
select customer_id, creditor_id, receivable_id, component, sum(amount) as amount, given_on as paid_on, payment_id,
  agreement_id
from receivables.adjustment
where kind = 'paid_back'
group by customer_id, creditor_id, receivable_id, component, given_on, payment_id, agreement_id
having sum(amount) <> 0;

create view receivables.v_agreed as
select agreement_id, customer_id, creditor_id, contract_id, signed_on, ended_on, ended_as, discounts, placed_by,
  placed_at, ended_by, ended_at
from receivables.agreed;

create view receivables.v_agreed_debt as
select agreement_id, customer_id, receivable_id, signed_on, ended_on, charges from receivables.agreed_debt;

create view receivables.v_agreed_component as
select agreement_id, customer_id, place, receivable_id, component, due, asked from receivables.agreed_component;

create view receivables.v_agreed_installment as
select i.agreement_id, i.customer_id, i.number, i.receivable_id, i.due_on, i.amortization, i.interest
from receivables.agreed_installment as i;

-- Days on which no charges run, disjoint: those of holds, released ones included, from_on to until_on, both inclusive, and
-- those on which an agreement replaced the debt; until_on null = until somebody ends it.
create or replace view receivables.v_charge_stop as
select s.receivable_id, s.customer_id, lower(s.days) as from_on, upper(s.days) - 1 as until_on
from (
  select d.receivable_id, d.customer_id, unnest(range_agg(daterange(d.from_on, d.until_on, '[]'))) as days
  from (
    select r.id as receivable_id, r.customer_id, h.from_on,
      case when h.released_on is null then h.until_on else least(h.until_on, h.released_on - 1) end as until_on
    from receivables.hold as h
    join receivables.receivable as r
      on r.customer_id = h.customer_id
      and (h.creditor_id is null or r.creditor_id = h.creditor_id)
      and (h.receivable_id is null or h.receivable_id = r.id)
      and (h.contract_id is null or h.contract_id = r.contract_id)
    where not h.charges_run and (h.released_on is null or h.released_on > h.from_on)
    union all
    select a.receivable_id, a.customer_id, a.signed_on + 1, a.ended_on - 1
    from receivables.agreed_debt as a
    where a.ended_on is null or a.charges = 'from_end' and a.ended_on > a.signed_on + 1
  ) as d
  group by d.receivable_id, d.customer_id
) as s;

-- recovered = what payments made from the write-off on settled of the debt, charges included, or paid back of it through
-- an agreement: recovered after write-off. A reversal takes it out again.
create or replace view receivables.v_write_off as
select w.id, w.customer_id, w.creditor_id, w.receivable_id, w.state, w.reason, w.note, w.principal, w.total,
  w.proposed_by, w.proposed_on, w.decided_by, w.decided_at, w.decision_note, w.written_off_on,
  case when w.state <> 'approved' then 0 else greatest(0, (
    select coalesce(sum(a.amount), 0)
    from receivables.allocation as a
    where a.receivable_id = w.receivable_id and a.customer_id = w.customer_id and a.paid_on >= w.written_off_on
  ) + (
    select coalesce(sum(j.amount), 0)
    from receivables.adjustment as j
    where j.receivable_id = w.receivable_id and j.customer_id = w.customer_id and j.kind = 'paid_back'
      and j.given_on >= w.written_off_on
  ) - w.settled_that_day) end as recovered,
  w.version
from receivables.write_off as w;

-- What is owed at the end of a day, as before; an agreement stops the charges too, and what it paid back is no discount.
create or replace function receivables.owed_on(on_date date)
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
  cross join lateral (
    select range_agg(daterange(s.from_on, s.until_on, '[]')) as days
    from (
      select h.from_on,
        case when h.released_on is null then h.until_on else least(h.until_on, h.released_on - 1) end as until_on
      from receivables.hold as h
      where h.customer_id = o.customer_id and not h.charges_run
        and (h.released_on is null or h.released_on > h.from_on)
        and (h.creditor_id is null or h.creditor_id = o.creditor_id)
        and (h.contract_id is null or h.contract_id = o.contract_id)
        and (h.receivable_id is null or h.receivable_id = o.receivable_id)
      union all
      select d.signed_on + 1, d.ended_on - 1
      from receivables.agreed_debt as d
      where d.receivable_id = o.receivable_id and d.customer_id = o.customer_id
        and (d.ended_on is null or d.charges = 'from_end' and d.ended_on > d.signed_on + 1)
    ) as s
  ) as stop
  cross join lateral (
    select greatest(on_date - o.adjusted_on, 0) as days,
      case when stop.days is null then 0
           else (
             select coalesce(sum(upper(s) - lower(s)), 0)
             from unnest(stop.days * datemultirange(daterange(o.adjusted_on, greatest(on_date, o.adjusted_on), '(]'))) as s
           )
      end as stopped,
      case when stop.days is null then o.adjusted_on + 1
           else coalesce((
             select coalesce(upper(s), 'infinity') from unnest(stop.days) as s where s @> o.adjusted_on + 1
           ), o.adjusted_on + 1)
      end as fined_on
  ) as late
  cross join lateral (
    select
      coalesce(sum(s.amount) filter (where s.component = 'principal'), 0) as principal,
      coalesce(sum(s.amount) filter (where s.component = 'principal' and s.settled_on < late.fined_on), 0)
        as before_fine,
      coalesce(sum(s.amount) filter (where s.component = 'principal' and s.settled_on <= o.adjusted_on), 0) as in_time,
      coalesce(sum(s.amount * (on_date - s.settled_on - case when stop.days is null then 0 else (
          select coalesce(sum(upper(t) - lower(t)), 0)
          from unnest(stop.days * datemultirange(daterange(s.settled_on, on_date, '(]'))) as t
        ) end))
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
      select j.component, j.amount, j.given_on, j.kind <> 'paid_back'
      from receivables.adjustment as j
      where j.receivable_id = o.receivable_id and j.customer_id = o.customer_id and j.given_on <= on_date
    ) as s
  ) as paid
  cross join lateral (
    select
      case when on_date < late.fined_on then 0
           else round((o.principal - paid.before_fine) * case
             when who.kind = 'individual' then least(coalesce(c.fine_percent, 0), receivables.consumer_fine_cap())
             else coalesce(c.fine_percent, 0) end / 100, 2)
      end as fine,
      case when late.days = 0 then 0
           else round(((o.principal - paid.in_time) * (late.days - late.stopped) - paid.principal_days)
             * coalesce(c.interest_percent, 0) / 3000, 2)
      end as interest,
      case when c.correction_index is null or late.days = 0 then 0
           else (
             select round(coalesce(sum(piece.amount * (
               select receivables.product(i.factor) - 1
               from receivables.price_index as i
               where i.index_code = c.correction_index
                 and i.counts_on > o.adjusted_on and i.counts_on <= piece.until_on
                 and (stop.days is null or not stop.days @> i.counts_on)
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
