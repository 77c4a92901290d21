-- What holds the debts of a customer at a creditor and what he owes there in all. Reads wanted (customer_id, creditor_id,
-- on_date; summed = somebody asks what he owes in all), used, holders and breakers; writes each_pair. The days on which he
-- broke his word are late days like others, each as often as it counts. One by one, except where many are asked: then all debts of those who have no hold are read at once.
owing as (
  select p.*, h.held_ids, h.held_kinds, h.held_froms, h.held_untils, o.receivable_id, o.state, o.turns_late,
    o.adjusted_on, o.open_principal
  from wanted as p
  cross join lateral (
    select array_agg(k.receivable_id order by k.until_on desc nulls first, k.hold_id) as held_ids,
      array_agg(k.kind order by k.until_on desc nulls first, k.hold_id) as held_kinds,
      array_agg(k.from_on order by k.until_on desc nulls first, k.hold_id) as held_froms,
      array_agg(k.until_on order by k.until_on desc nulls first, k.hold_id) as held_untils
    from receivables.v_hold as k
    where k.customer_id = p.customer_id and k.creditor_id = p.creditor_id
      and (k.until_on is null or k.until_on >= p.on_date)
  ) as h
  left join lateral (
    select d.receivable_id, d.state, d.turns_late, d.adjusted_on, d.open_principal
    from receivables.v_owed as d
    where p.summed and d.customer_id = p.customer_id and d.creditor_id = p.creditor_id
    offset 0
  ) as o on true
  where not (select u.many from used as u) or p.customer_id in (select h.customer_id from holders as h)
  union all
  select p.*, null, null, null, null, o.receivable_id, o.state, o.turns_late, o.adjusted_on, o.open_principal
  from wanted as p
  join receivables.v_owed as o on o.customer_id = p.customer_id and o.creditor_id = p.creditor_id
  where (select u.many from used as u) and p.summed and p.customer_id not in (select h.customer_id from holders as h)
),
each_pair as materialized (
  select c.customer_id, c.creditor_id, c.on_date, c.summed, any_value(c.held_ids) as held_ids,
    any_value(c.held_kinds) as held_kinds, any_value(c.held_froms) as held_froms,
    any_value(c.held_untils) as held_untils,
    array_agg(c.counts_from) filter (where c.counts_from is not null) as overdue_from,
    array_agg(c.running) filter (where c.counts_from is not null) as overdue_sums,
    array_sort(
      array_agg(c.late_from) filter (where c.late_from is not null)
      || case when c.summed
                and (not (select u.many from used as u) or c.customer_id in (select b.customer_id from breakers as b)) then (
        select array_agg(b.late_from)
        from receivables.v_broken_day as b
        where b.customer_id = c.customer_id and b.creditor_id = c.creditor_id) end) as late_from
  from (
    select d.*,
      sum(d.open_principal) over (
        partition by d.customer_id, d.creditor_id, d.on_date, d.summed
        order by d.counts_from, d.receivable_id
        rows unbounded preceding) as running
    from (
      select o.*,
        case when o.turns_late then o.adjusted_on + 1 end as late_from,
        case
          when o.state <> 'open' then null
          when o.held_ids is null then o.adjusted_on + 1
          else (
            select case when bool_or(f.until_on is null) then null
                        else greatest(o.adjusted_on, max(f.until_on)) + 1 end
            from unnest(o.held_ids, o.held_froms, o.held_untils) as f (receivable_id, from_on, until_on)
            where f.receivable_id = o.receivable_id and f.from_on <= o.on_date)
        end as counts_from
      from owing as o
    ) as d
  ) as c
  group by c.customer_id, c.creditor_id, c.on_date, c.summed
)
