-- One debt of each class, with all that a decision reads. Reads rehearsing and rehearsing_state.
create temporary table rehearsing_class on commit drop as
select
  d.class, s.receivable_id, s.customer_id, s.creditor_id, s.calendar_id, s.cycle, s.due_on, s.adjusted_on, s.principal,
  s.open_principal, s.debt_state, s.of_agreement, s.barred_from, s.refused_from, s.held_ids, s.held_kinds, s.held_froms, s.held_untils,
  s.overdue_from, s.overdue_sums, s.late_from, s.customer_kind, s.product, s.home_state, s.tier, s.tier_until,
  s.channels, s.no_calls_until, s.no_registry_until, s.in_trial, d.version_id, d.next_seq, s.last_taken_on, s.told_on, s.legal_on, s.assumed,
  d.starts_on, d.settles
from (
  -- All of a class begin alike.
  select r.class, min(r.state_at) as state_at, min(r.version_id) as version_id, min(r.next_seq) as next_seq,
    min(r.starts_on) as starts_on, min(r.settles) as settles
  from rehearsing as r
  where r.starts_on <= :until
  group by r.class
) as d
join rehearsing_state as s on s.ctid = d.state_at
