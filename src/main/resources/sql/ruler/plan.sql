-- All steps to come for debts of one customer if nothing changes: the one decision, move after move, each on the later
-- of the debt's own next date and :from, until it has no date any more. A ruler is walked at least one step each move;
-- the hundred only stops a ruler that never ends.
with recursive journey as (
  select
    0 as move, p.receivable_id, p.customer_id, p.creditor_id, p.version_id, o.calendar_id, p.cycle, o.adjusted_on,
    p.next_seq, p.last_taken_on, p.told_on, cast(null as jsonb) as assumed, p.next_on,
    cast(null as date) as walked_on, cast(null as int) as taken_seq, cast(null as int[]) as passed_seqs
  from ruler.position as p
  join receivables.v_owed as o on o.receivable_id = p.receivable_id and o.customer_id = p.customer_id
  where p.customer_id = :customer and p.receivable_id = any(:receivables)
  union all
  select
    j.move + 1, d.receivable_id, d.customer_id, d.creditor_id, d.version_id, d.calendar_id, d.cycle, d.adjusted_on,
    d.next_seq, d.last_taken_on, d.told_on, d.assumed, d.moves_to, d.on_date, d.taken_seq, d.passed_seqs
  from journey as j
  cross join lateral (
    with state as materialized (
      select j.receivable_id, j.customer_id, j.creditor_id, j.version_id, j.calendar_id, j.cycle, j.adjusted_on,
        j.next_seq, j.last_taken_on, j.told_on, j.assumed, greatest(j.next_on, :from) as on_date,
        cast(null as text) as held, cast(null as date) as held_until, cast(null as numeric) as open_principal
    ),
-- include decide
    select decided.* from decided
  ) as d
  where j.next_on is not null and j.move < 100
)
select j.receivable_id, s.seq, s.step_key, s.kind, j.walked_on,
  case when s.seq = j.taken_seq then 'taken' else 'superseded' end as outcome
from journey as j
join ruler.step as s
  on s.version_id = j.version_id and (s.seq = j.taken_seq or s.seq = any(j.passed_seqs))
order by j.receivable_id, j.move, s.seq
