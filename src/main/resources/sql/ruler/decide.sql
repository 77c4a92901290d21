-- The one decision: how far each debt is walked along its ruler on a date, and when its next step falls due.
-- Reads chosen, writes decided: one row per debt. Debts that are alike in all that a decision reads are walked as one
-- (class), and meet their way again by a full join, which can only be made by hashing or sorting: the planner cannot know
-- how many come out of a walk, and the cost has to stay linear.
--
-- chosen: state.sql and choose.sql say what is in it. walks = whether steps may be taken at all; false only finds the
--        next date.
-- decided: at_seq and moves_to (the next step and its date), waiting (why there is no date), next_key and next_kind;
--        goes_on (that date, or the night on which something that keeps it waiting ends by itself and it is looked at
--        anew: every end of a hold, also of one that is not what it waits for, and that of the mark that stops registries;
--        of what a hold keeps waiting the end of the last, or of any once the debt is time-barred);
--        back_seq, back_due, back_key, back_kind and back_class (the step taken or, voice permitting, covered; null =
--        none); taken_on_after, told_after and legal_after; passed_seqs, passed_dues and passed_whys (steps given up,
--        in order: superseded after_due_date, met_late or overtaken, else skipped because of that condition).
--
-- Every turn looks at one step of each debt. Due = the later of its own date (anchor + offset) and the previous taken
-- step + its gap, never on the day of that step; a legal step also waits its gap (2 business days when it has none)
-- after the first contact since the due date, because nobody meets the bureau before a person or message of ours.
-- Contacts and inner steps move to the next business day. Steps go in list order. A contact that is due is remembered
-- (back_*), and a later one that is due overtakes it; an inner or legal step ends such a run. Once a step is taken, one
-- more turn finds when the next falls due (rests).
-- Where a debt has to look back at what became of an earlier step of its own: from there to the step that asks. key =
-- which one; null = at more than an action tells.
looks_back as materialized (
  select s.version_id, coalesce(b.seq, 0) + 1 as from_seq, s.seq as until_seq,
    case when s.anchor_fact = 'taken' then b.step_key end as key
  from ruler.step as s
  left join ruler.step as b
    on b.version_id = s.version_id and b.step_key in (s.anchor, s.requires) and s.anchor_fact = 'taken'
  where s.anchor is not null or s.requires is not null
  union all
  select s.version_id, s.seq, s.seq, b.step_key
  from ruler.step as s
  left join ruler.step as b on b.version_id = s.version_id and b.seq = s.seq - 1
  where s.after_outcome is not null
),
-- The same step by step.
looked_back as materialized (
  select l.version_id, s.seq, array_agg(l.key) as looked_at
  from looks_back as l
  join ruler.step as s on s.version_id = l.version_id and s.seq between l.from_seq and l.until_seq
  group by l.version_id, s.seq
),
asked_amounts as materialized (
  select
    array_agg(distinct s.min_amount order by s.min_amount)
      filter (where s.amount_of = 'customer' and s.min_amount is not null) as in_all,
    array_agg(distinct s.min_amount order by s.min_amount)
      filter (where s.amount_of = 'debt' and s.min_amount is not null) as alone
  from ruler.step as s
),
-- The hash of 64 bits stands for all that a decision reads: of a million debts that are all different, two would meet in
-- it once in some ten million nights. Of amounts it matters on which side of the asked ones they lie.
keyed as materialized (
  select
    t.*,
    hash_record_extended(row(
      t.creditor_id, t.calendar_id, t.new_version_id, t.from_seq, t.adjusted_on, t.on_date, t.walks, t.held,
      t.on_date > t.refused_from, t.held_out_in is not null, t.assumed, t.last_taken_on, t.told_on, t.no_registry, t.profile,
      t.customer_kind, t.channels, t.of_agreement, width_bucket(t.open_principal, t.alone), width_bucket(t.overdue, t.in_all),
      case when t.looked_at is not null then array(
        select (
          select done.business_date
          from ruler.action as done
          where done.customer_id = t.customer_id and done.receivable_id = t.receivable_id and done.step_key = key
            and done.cycle = t.cycle and done.outcome in ('taken', 'covered'))
        from unnest(t.looked_at) as key) end,
      case when array_position(t.looked_at, null) is not null then t.receivable_id end), 0) as class
  from (
    select
      c.*, a.alone, a.in_all,
      coalesce(c.overdue_sums[width_bucket(c.on_date, c.overdue_from)], 0)
        + case when c.on_date > c.adjusted_on then 0 else c.open_principal end as overdue,
      l.looked_at, c.on_date <= c.no_registry_until as no_registry,
      -- L13
      case when c.on_date > c.barred_from then 'time_barred' else c.held_kinds[h.place] end as held,
      case when (c.on_date > c.barred_from) is not true then c.held_untils[h.place] end as held_until
    from chosen as c
    cross join asked_amounts as a
    left join looked_back as l on l.version_id = c.new_version_id and l.seq = c.from_seq
    cross join lateral (
      -- The one that lasts longest is the first.
      select case when c.held_ids is not null then (
        select min(u.place)
        from unnest(c.held_ids, c.held_froms, c.held_untils) with ordinality
          as u (receivable_id, from_on, until_on, place)
        where u.receivable_id = c.receivable_id and u.from_on <= c.on_date
          and (u.until_on is null or u.until_on >= c.on_date)) end as place
      offset 0
    ) as h
    where c.new_version_id is not null and c.debt_state = 'open'
    offset 0
  ) as t
),
walk as (
  (
    select distinct on (c.class)
      c.class, c.receivable_id, c.customer_id, c.creditor_id, c.calendar_id, c.cycle, c.new_version_id as version_id,
      c.adjusted_on, c.on_date, c.walks, c.held, c.open_principal, c.overdue, c.profile, c.customer_kind, c.channels,
      c.of_agreement, c.no_registry, c.refused_from, c.held_out_in, c.assumed, c.last_taken_on, c.told_on, c.from_seq as at_seq,
      cast(null as int) as back_seq, cast(null as date) as back_due, cast(null as text) as back_key,
      cast(null as text) as back_class, cast(null as text) as back_kind, false as rests,
      cast(null as int[]) as passed_seqs, cast(null as date[]) as passed_dues, cast(null as text[]) as passed_whys,
      cast(null as date) as next_on, cast(null as text) as waiting, cast(null as text) as next_key,
      cast(null as text) as next_kind, false as done
    from keyed as c
    order by c.class
  )
  union all
  select
    w.class, w.receivable_id, w.customer_id, w.creditor_id, w.calendar_id, w.cycle, w.version_id, w.adjusted_on,
    w.on_date, w.walks, w.held, w.open_principal, w.overdue, w.profile, w.customer_kind, w.channels, w.of_agreement, w.no_registry,
    w.refused_from, w.held_out_in, w.assumed, w.last_taken_on, w.told_on,
    case when v.passes or v.takes then w.at_seq + 1 else w.at_seq end,
    case when v.takes then w.at_seq else w.back_seq end,
    case when v.takes then w.step_on else w.back_due end,
    case when v.takes then w.step_key else w.back_key end,
    case when v.takes then w.step_class else w.back_class end,
    case when v.takes then w.kind else w.back_kind end,
    w.rests or v.verdict in ('take', 'rest'),
    case when v.passes then w.passed_seqs || w.at_seq when v.overtakes then w.passed_seqs || w.back_seq
         else w.passed_seqs end,
    case when v.passes then w.passed_dues || w.step_on when v.overtakes then w.passed_dues || w.back_due
         else w.passed_dues end,
    case when v.passes then w.passed_whys || w.fails when v.overtakes then w.passed_whys || text 'overtaken'
         else w.passed_whys end,
    case when v.dates then w.step_on end,
    case when v.dates then w.stops when v.verdict = 'block' then w.blocks end,
    w.step_key, w.kind,
    v.dates or v.verdict = 'block'
  from (
    -- What speaks against the step that is due.
    select
      d.*,
      case
        when d.stops is not null or d.resting or not d.walks or d.step_on > d.on_date then null
        when d.anchor is null and d.offset_days < 0 and d.on_date > d.adjusted_on then 'after_due_date'
        when d.when_late = 'supersede' and d.step_on < d.on_date then 'met_late'
        when d.optional and d.held_out_in is not null then 'hold_out'
        when d.min_amount is not null and d.min_amount > case d.amount_of
          when 'debt' then d.open_principal else d.overdue end then 'amount'
        when d.min_days_late > d.on_date - d.adjusted_on or d.max_days_late < d.on_date - d.adjusted_on then 'days'
        when d.profile <> all (d.profiles) then 'profile'
        when d.customer_kind <> all (d.customer_kinds) then 'kind'
        when d.has_channels is not null and not coalesce(d.has_channels && d.channels, false) then 'channel'
        when d.after_outcome is not null and (d.after_outcome = 'taken') <> (
          case
            when d.back_seq = d.at_seq - 1 then true
            when d.passed_seqs is not null and d.at_seq - 1 = any (d.passed_seqs) then false
            else exists (
              select
              from ruler.step as b
              where b.version_id = d.version_id and b.seq = d.at_seq - 1
                and (d.assumed ->> b.step_key is not null or exists (
                  select
                  from ruler.action as done
                  where done.customer_id = d.customer_id and done.receivable_id = d.receivable_id
                    and done.step_key = b.step_key and done.cycle = d.cycle and done.outcome in ('taken', 'covered'))))
          end) then 'previous'
        -- L22
        when d.of_agreement and d.step_class = 'legal' then 'of_agreement'
        -- L04
        when d.kind = 'registry' and d.on_date > d.refused_from then 'too_old'
      end as fails,
      case
        when d.held is not null then case d.held when 'time_barred' then 'time_barred' else 'held' end
        when d.step_class <> 'legal' then null
        when d.told_on is null then 'nobody_told'
        -- An imagined debt has no creditor and is released.
        when d.creditor_id is not null
          and not exists (select from ruler.legal_release as r where r.creditor_id = d.creditor_id) then 'not_released'
        when d.kind = 'registry' and d.no_registry then 'stopped'
        when d.requires is not null and not coalesce(
          case when d.assumed ->> d.requires is not null
               then cast(d.assumed ->> d.requires as date) >= d.on_date - coalesce(d.requires_days, 100000)
               else exists (
                 select
                 from ruler.action as done
                 where done.customer_id = d.customer_id and done.receivable_id = d.receivable_id
                   and done.step_key = d.requires and done.cycle = d.cycle and done.outcome in ('taken', 'covered')
                   and done.business_date >= d.on_date - coalesce(d.requires_days, 100000)) end, false)
          then 'prerequisite'
      end as blocks
    from (
      -- When the step is due.
      select
        r.*,
        case
          when r.step_key is null then 'finished'
          when r.anchored_on is null then case when r.never then 'cannot_come' else 'anchor' end
        end as stops,
        case when r.anchored_on is null then null
             when r.step_class = 'legal' then r.raw_on
             else (
               select k.next_business from calendar.v_day as k where k.calendar_id = r.calendar_id and k.date = r.raw_on
             ) end as step_on
      from (
        select
          e.*,
          greatest(
            e.own_on,
            case when e.gap_days > 0 then (
              select k.date
              from calendar.v_day as f
              join calendar.v_day as k
                on k.calendar_id = f.calendar_id and k.is_business and k.ordinal = f.ordinal + e.gap_days
              where f.calendar_id = e.calendar_id and f.date = e.last_on
            ) end,
            case when e.step_class = 'legal' then (
              select k.date
              from calendar.v_day as f
              join calendar.v_day as k
                on k.calendar_id = f.calendar_id and k.is_business
                and k.ordinal = f.ordinal + coalesce(nullif(e.gap_days, 0), 2)
              where f.calendar_id = e.calendar_id and f.date = e.told_by
            ) end,
            e.last_on + 1) as raw_on
        from (
          -- Which day the step counts from, and whether the debt already rests: a contact is remembered, and this step
          -- is none that could overtake it.
          select
            a.*,
            t.own_on,
            t.resting,
            case when t.resting then a.on_date else a.last_taken_on end as last_on,
            case when a.told_on is null and a.back_class = 'contact' and a.on_date > a.adjusted_on then a.on_date
                 else a.told_on end as told_by
          from (
            select
              k.*, s.step_key, s.kind, s.class as step_class, s.anchor, s.offset_days, s.offset_unit, s.gap_days, s.optional,
              s.min_amount, s.amount_of, s.min_days_late, s.max_days_late, s.profiles, s.customer_kinds, s.has_channels,
              s.after_outcome, s.requires, s.requires_days, s.when_late,
              case
                when s.anchor is null then k.adjusted_on
                when s.anchor_fact <> 'taken' then (
                  select min(f.at)
                  from ruler.completion as f
                  where f.customer_id = k.customer_id and f.receivable_id = k.receivable_id and f.step_key = s.anchor
                    and f.cycle = k.cycle and f.fact = s.anchor_fact)
                when s.anchor = k.back_key then k.on_date
                when jsonb_exists(k.assumed, s.anchor) then cast(k.assumed ->> s.anchor as date)
                else (
                  select done.business_date
                  from ruler.action as done
                  where done.customer_id = k.customer_id and done.receivable_id = k.receivable_id
                    and done.step_key = s.anchor and done.cycle = k.cycle and done.outcome in ('taken', 'covered'))
              end as anchored_on,
              s.anchor_fact <> 'taken' and exists (
                select
                from ruler.completion as f
                where f.customer_id = k.customer_id and f.receivable_id = k.receivable_id and f.step_key = s.anchor
                  and f.cycle = k.cycle and f.fact = 'failed') as never
            from walk as k
            left join ruler.step as s on s.version_id = k.version_id and s.seq = k.at_seq
            where not k.done
            offset 0
          ) as a
          cross join lateral (
            select case when a.offset_unit = 'calendar' then a.anchored_on + a.offset_days else (
              select k.date
              from calendar.v_day as f
              join calendar.v_day as k
                on k.calendar_id = f.calendar_id and k.is_business
                and k.ordinal = f.ordinal + a.offset_days
                  + case when a.offset_days > 0 or f.is_business then 0 else 1 end
              where f.calendar_id = a.calendar_id and f.date = a.anchored_on
            ) end as own_on
            offset 0
          ) as n
          cross join lateral (
            select n.own_on, a.rests or (a.back_seq is not null and (
              a.anchor is not distinct from a.back_key
              or coalesce(a.step_class <> 'contact' or n.own_on > a.on_date, true))) as resting
          ) as t
          offset 0
        ) as e
        offset 0
      ) as r
      offset 0
    ) as d
    offset 0
  ) as w
  cross join lateral (
    select case
      when w.stops is not null
        then case when w.stops = 'finished' or w.resting or w.back_seq is null then 'finish' else 'rest' end
      when w.resting or not w.walks then 'date'
      when w.step_on > w.on_date then case when w.back_seq is null then 'date' else 'rest' end
      when w.held is not null then 'block'
      when w.fails is not null then 'pass'
      when w.step_class = 'contact' then 'remember'
      when w.blocks is not null then 'block'
      else 'take'
    end as verdict
    offset 0
  ) as j
  cross join lateral (
    select
      j.verdict, j.verdict = 'pass' as passes, j.verdict in ('remember', 'take') as takes,
      j.verdict = 'remember' and w.back_seq is not null as overtakes, j.verdict in ('date', 'finish') as dates
    offset 0
  ) as v
),
decided as (
  select
    k.receivable_id, k.customer_id, k.creditor_id, k.calendar_id, k.cycle, k.new_version_id as version_id, k.due_on,
    k.adjusted_on, k.on_date, k.walks, k.held, k.held_until, k.open_principal, k.overdue_from, k.overdue_sums, k.profile,
    k.customer_kind, k.channels, coalesce(k.on_date <= k.no_calls_until, false) as stops_calls, k.no_registry_until,
    k.barred_from, k.refused_from, k.held_out_in, k.assumed,
    k.position_at, k.was_held, k.legal_on, k.last_taken_on, k.told_on, w.at_seq, w.back_seq, w.back_due, w.back_key,
    w.back_class, w.back_kind, w.rests, w.passed_seqs, w.passed_dues, w.passed_whys, w.next_on, w.waiting, w.next_key,
    w.next_kind,
    case when w.waiting is null then w.next_on end as moves_to,
    case
      when w.waiting is null then w.next_on
      when w.waiting = 'held' then least(
        k.held_until + 1,
        (
          select min(u.until_on) + 1
          from unnest(k.held_ids, k.held_untils) as u (receivable_id, until_on)
          where u.receivable_id = k.receivable_id and u.until_on >= k.on_date and u.until_on >= k.barred_from
        ))
      else least(
        (
          select min(u.until_on) + 1
          from unnest(k.held_ids, k.held_untils) as u (receivable_id, until_on)
          where u.receivable_id = k.receivable_id and u.until_on >= k.on_date
        ),
        case when w.waiting = 'stopped' then nullif(k.no_registry_until, 'infinity') + 1 end)
    end as goes_on,
    case when w.back_seq is null then k.last_taken_on else k.on_date end as taken_on_after,
    case when k.told_on is null and w.back_class = 'contact' and k.on_date > k.adjusted_on then k.on_date
         else k.told_on end as told_after,
    case when w.back_class = 'legal' then coalesce(k.legal_on, k.on_date) else k.legal_on end as legal_after
  from keyed as k
  full join (select * from walk where walk.done) as w on w.class = k.class
  offset 0
)
