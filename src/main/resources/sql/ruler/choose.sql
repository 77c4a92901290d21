-- Which ruler a debt is on. Reads state and live (live.sql), writes chosen: the same rows with
-- profile (of the customer at the creditor on that day), new_version_id, from_seq and held_out_in as they are after the
-- choice, and draws (the trial whose arm was drawn now; null = none); new_version_id null = no ruler is for it.
--
-- Of the published versions whose audience the debt belongs to, the lowest priority number wins, then the older ruler.
-- The choice is made until a contact after the due date was taken in this cycle. Who is on that ruler already stays on
-- his version; who comes to another ruler resumes after the last step acted on there.
matched as (
  select st.*, p.profile, l.ruler_id as new_ruler_id, l.id as champion_id, l.challenger_id, l.trial_id,
    l.challenger_percent, l.hold_out_percent
  from state as st
  cross join receivables.v_profile_policy as y
  cross join lateral (
    select receivables.profile_of(
      receivables.late_within(st.late_from, st.on_date, y.months), y.occasional_from, y.recurrent_from) as profile
    offset 0
  ) as p
  cross join lateral (
    select case when st.told_on is null or st.version_id is null then (
      select l.id
      from live as l
      where (l.debts = 'both' or (l.debts = 'agreements') = st.of_agreement)
        and (l.creditor_ids is null or st.creditor_id = any (l.creditor_ids))
        and (l.customer_kinds is null or st.customer_kind = any (l.customer_kinds))
        and (l.products is null or st.product = any (l.products))
        and (l.amount_from is null or st.principal >= l.amount_from)
        and (l.amount_until is null or st.principal <= l.amount_until)
        and (l.profiles is null or p.profile = any (l.profiles))
        and (l.tiers is null or (st.tier = any (l.tiers) and (st.on_date > st.tier_until) is not true))
        and (l.states is null or st.home_state = any (l.states))
      order by l.priority, l.ruler_id
      limit 1) end as live_id
    offset 0
  ) as c
  left join live as l on l.id = c.live_id
),
armed as (
  select m.*, s.arm as known_arm,
    case when m.trial_id is null then null
         when s.arm is not null then s.arm
         when d.draw < m.hold_out_percent then 'hold_out'
         when d.draw < m.hold_out_percent + m.challenger_percent then 'challenger'
         else 'champion' end as arm
  from matched as m
  left join ruler.assignment as s on s.trial_id = m.trial_id and s.customer_id = m.customer_id
  cross join lateral (
    select abs(hashint8extended(m.customer_id, m.trial_id) % 100) as draw
  ) as d
),
versioned as (
  select a.*,
    case when a.told_on is not null and a.version_id is not null then a.version_id
         when a.arm = 'challenger' then a.challenger_id
         when a.ruler_id is distinct from a.new_ruler_id then a.champion_id
         else a.version_id end as new_version_id
  from armed as a
  offset 0
),
chosen as (
  select c.*,
    case when c.new_version_id is not distinct from c.version_id then c.next_seq
         else 1 + greatest(
           0,
           (select max(s.seq)
            from (
              select a.step_key
              from ruler.action as a
              where a.customer_id = c.customer_id and a.receivable_id = c.receivable_id and a.cycle = c.cycle
              offset 0
            ) as done
            join ruler.step as s on s.version_id = c.new_version_id and s.step_key = done.step_key),
           case when c.assumed is not null then (
             select max(s.seq)
             from ruler.step as s
             where s.version_id = c.new_version_id and jsonb_exists(c.assumed, s.step_key)) end) end as from_seq,
    case when c.new_ruler_id is not null then case when c.arm = 'hold_out' then c.trial_id end
         when exists (select from live as l where l.ruler_id = c.ruler_id and l.trial_id = c.in_trial)
           then c.in_trial end as held_out_in,
    case when c.trial_id is not null and c.known_arm is null then c.trial_id end as draws
  from versioned as c
)
