-- One look of the one decision at a debt as it will stand once its plan is done: the steps of :assumed acted on (step
-- key -> the day it was taken, null = given up), the next one :next_seq. With :walks false it finds when that falls
-- due, with true what a night of :date makes of it.
with recursive asked as materialized (
  select
    o.receivable_id, o.customer_id, o.creditor_id, o.contract_id, o.calendar_id, o.cycle, o.due_on, o.adjusted_on,
    o.principal, o.open_principal, o.state as debt_state, p.version_id, v.ruler_id, cast(:next_seq as int) as next_seq,
    cast(:last_taken_on as date) as last_taken_on, cast(:told_on as date) as told_on, p.legal_on, p.hold_out,
    cast(:assumed as jsonb) as assumed, cast(:date as date) as on_date, cast(:walks as boolean) as walks,
    cast(null as tid) as position_at, false as was_held
  from ruler.position as p
  join ruler.ruler_version as v on v.id = p.version_id
  join receivables.v_owed as o
    on o.receivable_id = p.receivable_id and o.customer_id = p.customer_id and o.cycle = p.cycle and o.state = 'open'
  where p.customer_id = :customer and p.receivable_id = :receivable
),
-- include state
,
-- include live
,
-- include choose
,
-- include decide
select d.moves_to, d.waiting, d.next_key, d.next_kind, d.held, d.held_until
from decided as d
