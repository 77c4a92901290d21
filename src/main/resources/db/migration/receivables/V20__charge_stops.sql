create index contract_by_index on receivables.contract (correction_index) where correction_index is not null;

-- What is owed at the end of a day, as before, and now without the days on which a hold stops the charges: interest for
-- such a day, a fine that would fall on it, an index that would count from it. The stopped days are those of
-- receivables.v_charge_stop, read here by the customer: a debt that nothing stops pays for one look at an index that is
-- mostly empty.
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
    select range_agg(daterange(
      h.from_on,
      case when h.released_on is null then h.until_on else least(h.until_on, h.released_on - 1) end, '[]')) as days
    from receivables.hold as h
    where h.customer_id = o.customer_id and not h.charges_run
      and (h.released_on is null or h.released_on > h.from_on)
      and (h.creditor_id is null or h.creditor_id = o.creditor_id)
      and (h.contract_id is null or h.contract_id = o.contract_id)
      and (h.receivable_id is null or h.receivable_id = o.receivable_id)
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
      select j.component, j.amount, j.given_on, true
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
