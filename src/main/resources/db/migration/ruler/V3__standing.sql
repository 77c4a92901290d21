-- How customers stand with creditors on a date, by the creditor's policy: one row for each pair with a debt, whatever
-- its state. A late customer is an active customer: standing is active, active_reminded (something is late, and a
-- contact about it was taken in this cycle), under_review (late beyond the tolerance, or a mark that only people judge)
-- or blocked (a debt is still open for which the creditor's step was taken). Disputed debts count for nothing.
-- since_on = since when it stands so; null = nothing ever spoke against it. why = code; receivable_id = the debt that
-- decides, null where a mark does.
create function ruler.standing_on(on_date date)
returns table (
  customer_id bigint, creditor_id bigint, standing text, since_on date, days_late int, why text, receivable_id bigint
)
language sql stable parallel safe
as $$
  select s.customer_id, s.creditor_id,
    case
      when s.blocked_on is not null then 'blocked'
      when s.reviewed_on is not null or m.from_on is not null then 'under_review'
      when s.reminded_on is not null then 'active_reminded'
      else 'active'
    end,
    case
      when s.blocked_on is not null then s.blocked_on
      when s.reviewed_on is not null or m.from_on is not null then least(s.reviewed_on, m.from_on)
      else s.reminded_on
    end,
    s.days_late,
    case
      when s.blocked_on is not null then case s.blocks_from when 'registry' then 'registry' else 'extrajudicial_notice' end
      when m.from_on is not null and m.from_on <= coalesce(s.reviewed_on, m.from_on) then 'mark_' || m.kind
      when s.reviewed_on is not null then 'beyond_tolerance'
      when s.days_late > 0 then 'within_tolerance'
      else 'nothing_late'
    end,
    case
      when s.blocked_on is not null then s.blocked_by
      when m.from_on is not null and m.from_on <= coalesce(s.reviewed_on, m.from_on) then null
      else s.oldest_late
    end
  from (
    select
      d.customer_id, d.creditor_id, max(d.blocks_from) as blocks_from,
      min(d.stepped_on) as blocked_on,
      (array_agg(d.receivable_id order by d.stepped_on, d.receivable_id) filter (where d.stepped_on is not null))[1]
        as blocked_by,
      min(d.adjusted_on + d.tolerance + 1) filter (where d.late_days > d.tolerance) as reviewed_on,
      max(d.told_on) as reminded_on,
      max(d.late_days) as days_late,
      (array_agg(d.receivable_id order by d.adjusted_on, d.receivable_id) filter (where d.late_days > 0))[1]
        as oldest_late
    from (
      select o.receivable_id, o.customer_id, o.creditor_id, o.adjusted_on, c.standing_tolerance_days as tolerance,
        c.standing_blocks_from as blocks_from, counted.late_days,
        case when counted.is_open and c.standing_blocks_from <> 'never' then (
          select min(a.business_date)
          from ruler.action as a
          where a.customer_id = o.customer_id and a.receivable_id = o.receivable_id and a.cycle = o.cycle
            and a.outcome in ('taken', 'covered') and a.business_date <= on_date
            and (a.kind = 'extrajudicial_notice' or a.kind = c.standing_blocks_from)
        ) end as stepped_on,
        case when counted.late_days > 0 then (
          select max(a.business_date)
          from ruler.action as a
          where a.customer_id = o.customer_id and a.receivable_id = o.receivable_id and a.cycle = o.cycle
            and a.outcome in ('taken', 'covered') and a.business_date <= on_date and a.kind in ('reminder', 'call')
        ) end as told_on
      from receivables.v_owed as o
      join creditors.v_creditor as c on c.id = o.creditor_id
      cross join lateral (
        select o.state in ('open', 'placed') and not exists (
          select
          from receivables.v_hold as h
          where h.customer_id = o.customer_id and h.creditor_id = o.creditor_id and h.receivable_id = o.receivable_id
            and h.kind = 'dispute' and h.from_on <= on_date and (h.until_on is null or h.until_on >= on_date)
        ) as is_open
      ) as open
      cross join lateral (
        select open.is_open, case when open.is_open then greatest(on_date - o.adjusted_on, 0) else 0 end as late_days
      ) as counted
    ) as d
    group by d.customer_id, d.creditor_id
  ) as s
  left join lateral (
    select k.kind, k.from_on
    from customers.v_mark as k
    where k.customer_id = s.customer_id and k.kind in ('deceased', 'bankrupt', 'in_court') and k.removed_at is null
      and k.from_on <= on_date and (k.until_on is null or k.until_on >= on_date)
    order by k.from_on, k.id
    limit 1
  ) as m on true
$$;
