-- One round of a rehearsal: each walked debt that is still on its way on its next night, as far as that night takes it; then
-- it stands at its next one, if that is not after :until. What ends by itself is waited for. The same choice and the
-- same decision as tonight's, for who would be there.
with recursive state as (
  select
    c.receivable_id, c.customer_id, c.creditor_id, c.calendar_id, c.cycle, c.due_on, c.adjusted_on, c.principal,
    c.open_principal, c.debt_state, c.of_agreement, c.barred_from, c.refused_from, c.held_ids, c.held_kinds, c.held_froms, c.held_untils,
    c.overdue_from, c.overdue_sums, c.late_from, c.customer_kind, c.product, c.home_state, c.tier, c.tier_until,
    c.channels, c.no_calls_until, c.no_registry_until, t.version_id, v.ruler_id, t.next_seq, t.last_taken_on, t.told_on, t.legal_on, t.in_trial, t.assumed,
    t.on_date, true as walks, cast(null as tid) as position_at, false as was_held
  from rehearsing_at as t
  join rehearsing_class as c on c.receivable_id = t.receivable_id
  left join ruler.ruler_version as v on v.id = t.version_id
  where t.round = :round
),
live as (
  select l.* from rehearsing_live as l
),
-- include choose
,
-- include decide
,
ended as materialized (
  select d.* from decided as d
),
kept as (
  insert into rehearsed (
    round, receivable_id, version_id, on_date, back_seq, back_kind, back_class, back_due, passed_seqs, passed_whys, waiting,
    stands)
  select
    :round, e.receivable_id, e.version_id, e.on_date, e.back_seq, e.back_kind, e.back_class, e.back_due, e.passed_seqs,
    e.passed_whys, e.waiting, e.goes_on is null
  from ended as e
)
insert into rehearsing_at (
  round, receivable_id, version_id, next_seq, in_trial, last_taken_on, told_on, legal_on, assumed, on_date)
select
  :round + 1, e.receivable_id, e.version_id, e.at_seq, e.held_out_in, e.taken_on_after, e.told_after, e.legal_after,
  coalesce(e.assumed, '{}') || coalesce((
    select jsonb_object_agg(s.step_key, case when s.seq = e.back_seq then to_jsonb(e.on_date) end)
    from ruler.step as s
    where s.version_id = e.version_id and (s.seq = e.back_seq or s.seq = any (e.passed_seqs))), '{}'),
  e.goes_on
from ended as e
where e.goes_on <= cast(:until as date)
