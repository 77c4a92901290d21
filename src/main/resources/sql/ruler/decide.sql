-- The one decision: how far each debt is walked along its ruler on a date, and what falls due next.
-- Reads state, writes decided: one row per debt. Rows only flow through, they are never joined back: the cost is linear.
--
-- state: receivable_id, customer_id, creditor_id, version_id, calendar_id, cycle, adjusted_on, next_seq, last_taken_on,
--        told_on, assumed (steps taken that the action table does not hold; null = none), on_date, held (the kind of
--        the hold in force; null = none), held_until, open_principal (kept with what happens).
-- decided: the same debts with next_seq, next_on, waiting, last_taken_on and told_on afterwards; taken_seq and taken_due
--        (null = nothing taken); passed_seqs and passed_dues (steps superseded); stale_before (steps up to this seq were
--        superseded because their time was before the due date).
--
-- Steps go in list order. Of neighbouring contact steps that are all due only the last is taken, the earlier are
-- superseded; a reminder meant for before the due date and met after it is superseded. A legal step never supersedes
-- and is never taken before a contact of this cycle. At most one step is taken per debt and date. Held: nothing.
--
-- From a step on, nothing behind the first legal step can be reached in one night.
reach as (
  select s.version_id, s.seq as from_seq, coalesce(min(l.seq), 32767) as until_seq
  from ruler.step as s
  left join ruler.step as l
    on l.version_id = s.version_id and l.seq >= s.seq and l.kind not in ('reminder', 'call')
  group by s.version_id, s.seq
),
candidate as (
  select
    st.*, s.seq, s.kind in ('reminder', 'call') as is_contact, s.gap_days, s.offset_days, s.offset_unit,
    s.anchor is null and s.offset_days < 0 and st.on_date > st.adjusted_on as is_stale,
    case
      when s.anchor is null then st.adjusted_on
      when jsonb_exists(st.assumed, s.anchor) then cast(st.assumed ->> s.anchor as date)
      else (
        select done.business_date
        from ruler.action as done
        where done.customer_id = st.customer_id and done.receivable_id = st.receivable_id
          and done.step_key = s.anchor and done.cycle = st.cycle and done.outcome in ('taken', 'covered')
      )
    end as anchored_on
  from state as st
  join reach as r on r.version_id = st.version_id and r.from_seq = st.next_seq
  join ruler.step as s on s.version_id = st.version_id and s.seq between st.next_seq and r.until_seq
),
dated as (
  select
    c.*,
    greatest(
      case when c.offset_unit = 'calendar' then c.anchored_on + c.offset_days else own.date end,
      gap.date,
      told.date
    ) as raw_on
  from candidate as c
  left join calendar.v_day as anchor_day
    on c.offset_unit = 'business' and anchor_day.calendar_id = c.calendar_id and anchor_day.date = c.anchored_on
  left join calendar.v_day as own
    on own.calendar_id = c.calendar_id and own.is_business and own.ordinal = anchor_day.ordinal + c.offset_days
  left join calendar.v_day as last_day
    on c.gap_days > 0 and last_day.calendar_id = c.calendar_id and last_day.date = c.last_taken_on
  left join calendar.v_day as gap
    on gap.calendar_id = c.calendar_id and gap.is_business and gap.ordinal = last_day.ordinal + c.gap_days
  left join calendar.v_day as told_day
    on not c.is_contact and told_day.calendar_id = c.calendar_id and told_day.date = c.told_on
  left join calendar.v_day as told
    on told.calendar_id = c.calendar_id and told.is_business
    and told.ordinal = told_day.ordinal + coalesce(nullif(c.gap_days, 0), 2)
),
due as (
  select
    d.*,
    case when d.is_contact then permitted.next_business else d.raw_on end as due_on,
    d.held is null and d.anchored_on is not null
      and coalesce(case when d.is_contact then permitted.next_business else d.raw_on end <= d.on_date, false) as is_due
  from dated as d
  left join calendar.v_day as permitted
    on permitted.calendar_id = d.calendar_id and permitted.date = d.raw_on and d.is_contact
),
run as (
  select d.*, bool_and(d.is_contact and d.is_due) over (partition by d.receivable_id order by d.seq) as in_run
  from due as d
),
verdict as (
  select
    r.*,
    max(r.seq) filter (where r.in_run) over debt as run_end,
    max(r.seq) filter (where r.in_run and not r.is_stale) over debt as contact_seq,
    min(r.seq) filter (where not r.in_run and not r.is_contact and r.is_due) over debt as legal_seq,
    min(r.seq) filter (where not r.in_run) over debt as stop_seq
  from run as r
  window debt as (partition by r.receivable_id)
),
chosen as (
  select
    v.*,
    case
      when v.contact_seq is not null then v.contact_seq
      when v.legal_seq = v.stop_seq and v.told_on is not null then v.legal_seq
    end as taken_seq,
    v.contact_seq is null and v.legal_seq = v.stop_seq and v.told_on is null as nobody_told
  from verdict as v
),
summed as (
  select
    c.*,
    max(c.due_on) filter (where c.seq = c.taken_seq) over debt as taken_due,
    bool_or(c.is_contact) filter (where c.seq = c.taken_seq) over debt as took_contact,
    array_agg(c.seq) filter (where c.in_run and c.seq is distinct from c.taken_seq) over debt as passed_seqs,
    array_agg(c.due_on) filter (where c.in_run and c.seq is distinct from c.taken_seq) over debt as passed_dues,
    max(c.seq) filter (where c.is_stale) over debt as stale_before
  from chosen as c
  window debt as (partition by c.receivable_id)
),
ahead as (
  select
    c.receivable_id, c.customer_id, c.creditor_id, c.version_id, c.calendar_id, c.cycle, c.adjusted_on, c.on_date,
    c.held, c.held_until, c.open_principal, c.taken_seq, c.taken_due, c.passed_seqs, c.passed_dues, c.stale_before,
    coalesce(c.nobody_told, false) as nobody_told,
    coalesce(greatest(c.taken_seq, c.run_end) + 1, c.next_seq) as next_seq,
    case when c.taken_seq is null then c.last_taken_on else c.on_date end as last_taken_on,
    case when c.told_on is null and c.took_contact and c.on_date > c.adjusted_on then c.on_date else c.told_on end
      as told_on,
    case when c.taken_seq is not null then c.on_date + 1 end as not_before,
    case
      when c.taken_seq is null then c.assumed
      else coalesce(c.assumed, '{}') || jsonb_build_object(t.step_key, c.on_date)
    end as assumed
  from summed as c
  left join ruler.step as t on t.version_id = c.version_id and t.seq = c.taken_seq
  where c.seq = c.next_seq
),
-- include next_due
,
decided as (
  select
    a.*,
    case when a.held is null and not a.nobody_told then a.next_on end as moves_to,
    case when a.held is not null then 'held' when a.nobody_told then 'nobody_told' else a.stops end as waiting
  from due_ahead as a
)
