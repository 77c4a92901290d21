-- What holds the debts of a customer at a creditor and what he owes there in all, customer by customer. Reads wanted
-- (customer_id, creditor_id, on_date; summed = somebody asks what he owes in all), writes each_pair.
each_pair as materialized (
  select p.*, h.held_ids, h.held_kinds, h.held_froms, h.held_untils, w.overdue_from, w.overdue_sums, w.late_from
  from wanted as p
  cross join lateral (
    select exists (
      select
      from receivables.v_hold as k
      where k.customer_id = p.customer_id and k.creditor_id = p.creditor_id
        and (k.until_on is null or k.until_on >= p.on_date)) as found
    offset 0
  ) as held
  cross join lateral (
    select array_agg(k.receivable_id order by k.until_on desc nulls first, k.hold_id) as held_ids,
      array_agg(k.kind order by k.until_on desc nulls first, k.hold_id) as held_kinds,
      array_agg(k.from_on order by k.until_on desc nulls first, k.hold_id) as held_froms,
      array_agg(k.until_on order by k.until_on desc nulls first, k.hold_id) as held_untils
    from receivables.v_hold as k
    where held.found and k.customer_id = p.customer_id and k.creditor_id = p.creditor_id
      and (k.until_on is null or k.until_on >= p.on_date)
  ) as h
  cross join lateral (
    select
      array_agg(d.counts_from) filter (where d.counts_from is not null) as overdue_from,
      array_agg(d.running) filter (where d.counts_from is not null) as overdue_sums,
      array_sort(array_agg(d.late_from) filter (where d.late_from is not null)) as late_from
    from (
      select c.counts_from, c.late_from, sum(c.open_principal) over (
          order by c.counts_from, c.receivable_id rows unbounded preceding) as running
      from (
        select o.receivable_id, o.open_principal,
          case when o.state in ('open', 'placed', 'in_agreement')
                 or (o.state = 'settled' and o.settled_on > o.adjusted_on)
               then o.adjusted_on + 1 end as late_from,
          case
            when o.state <> 'open' then null
            when h.held_ids is null then o.adjusted_on + 1
            else (
              select case when bool_or(f.until_on is null) then null
                          else greatest(o.adjusted_on, max(f.until_on)) + 1 end
              from unnest(h.held_ids, h.held_froms, h.held_untils) as f (receivable_id, from_on, until_on)
              where f.receivable_id = o.receivable_id and f.from_on <= p.on_date)
          end as counts_from
        from receivables.v_owed as o
        where p.summed and o.customer_id = p.customer_id and o.creditor_id = p.creditor_id
      ) as c
    ) as d
  ) as w
)
