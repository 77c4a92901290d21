-- The same decision for debts as they would stand (:states), each on its own date: one move into the future.
with state as materialized (
  select s.*, cast(null as text) as held, cast(null as date) as held_until,
    cast(null as numeric) as open_principal
  from jsonb_to_recordset(cast(:states as jsonb)) as s (
    receivable_id bigint, customer_id bigint, creditor_id bigint, version_id bigint, calendar_id bigint, cycle int,
    adjusted_on date, next_seq int, last_taken_on date, told_on date, assumed jsonb, on_date date)
),
-- include decide
select
  d.receivable_id, d.customer_id, d.creditor_id, d.version_id, d.calendar_id, d.cycle, d.adjusted_on, d.next_seq,
  d.last_taken_on, d.told_on, cast(d.assumed as text) as assumed, d.moves_to as next_on, d.on_date as walked_on,
  s.seq as walked_seq, s.step_key as walked_key, s.kind as walked_kind,
  case when s.seq = d.taken_seq then 'taken' else 'superseded' end as walked_outcome
from decided as d
left join ruler.step as s
  on s.version_id = d.version_id and (s.seq = d.taken_seq or s.seq = any(d.passed_seqs))
order by d.receivable_id, s.seq
