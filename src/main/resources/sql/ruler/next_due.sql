-- When the next step falls due. Reads ahead, writes due_ahead: every row of ahead with next_on, next_step_key, next_kind
-- and stops (why there is no date). Rows only flow through, they are never joined back: the cost is linear.
--
-- ahead: receivable_id, customer_id, version_id, calendar_id, cycle, adjusted_on, next_seq, last_taken_on, told_on,
--        not_before (nothing falls due earlier; null = no such bound), assumed (jsonb, step key -> date: steps taken
--        that the action table does not hold; null = none), and whatever else the caller wants to find again.
-- A step is due on the later of its own date (anchor + offset) and the previous taken step + its gap. A contact moves
-- to the next business day; a legal step also waits its gap (2 business days when it has none) after the first contact
-- of this cycle, because nobody meets the bureau before a person or message of ours.
ahead_step as (
  select
    a.*, s.step_key as next_step_key, s.kind as next_kind, s.offset_days, s.offset_unit, s.gap_days,
    s.kind in ('reminder', 'call') as next_is_contact,
    case
      when s.anchor is null then a.adjusted_on
      when jsonb_exists(a.assumed, s.anchor) then cast(a.assumed ->> s.anchor as date)
      else (
        select done.business_date
        from ruler.action as done
        where done.customer_id = a.customer_id and done.receivable_id = a.receivable_id
          and done.step_key = s.anchor and done.cycle = a.cycle and done.outcome in ('taken', 'covered')
      )
    end as anchored_on
  from ahead as a
  left join ruler.step as s on s.version_id = a.version_id and s.seq = a.next_seq
),
ahead_raw as (
  select
    a.*,
    greatest(
      case when a.offset_unit = 'calendar' then a.anchored_on + a.offset_days else own.date end,
      gap.date,
      told.date,
      a.not_before
    ) as raw_on
  from ahead_step as a
  left join calendar.v_day as anchor_day
    on a.offset_unit = 'business' and anchor_day.calendar_id = a.calendar_id and anchor_day.date = a.anchored_on
  left join calendar.v_day as own
    on own.calendar_id = a.calendar_id and own.is_business
    and own.ordinal = anchor_day.ordinal + a.offset_days
  left join calendar.v_day as last_day
    on a.gap_days > 0 and last_day.calendar_id = a.calendar_id and last_day.date = a.last_taken_on
  left join calendar.v_day as gap
    on gap.calendar_id = a.calendar_id and gap.is_business and gap.ordinal = last_day.ordinal + a.gap_days
  left join calendar.v_day as told_day
    on not a.next_is_contact and told_day.calendar_id = a.calendar_id and told_day.date = a.told_on
  left join calendar.v_day as told
    on told.calendar_id = a.calendar_id and told.is_business
    and told.ordinal = told_day.ordinal + coalesce(nullif(a.gap_days, 0), 2)
),
due_ahead as (
  select
    r.*,
    case
      when r.next_step_key is null or r.anchored_on is null then null
      when r.next_is_contact then permitted.next_business
      else r.raw_on
    end as next_on,
    case when r.next_step_key is null then 'finished' when r.anchored_on is null then 'anchor' end as stops
  from ahead_raw as r
  left join calendar.v_day as permitted
    on permitted.calendar_id = r.calendar_id and permitted.date = r.raw_on and r.next_is_contact
)
