-- Payments of the day of a write-off that were there before it are no recovery.
alter table receivables.write_off add column settled_that_day numeric(15, 2) not null default 0;

-- recovered = what payments made from the write-off on settled of the debt, charges included: recovered after
-- write-off. A reversal takes it out again.
create or replace view receivables.v_write_off as
select w.id, w.customer_id, w.creditor_id, w.receivable_id, w.state, w.reason, w.note, w.principal, w.total,
  w.proposed_by, w.proposed_on, w.decided_by, w.decided_at, w.decision_note, w.written_off_on,
  case when w.state <> 'approved' then 0 else greatest(0, (
    select coalesce(sum(a.amount), 0)
    from receivables.allocation as a
    where a.receivable_id = w.receivable_id and a.customer_id = w.customer_id and a.paid_on >= w.written_off_on
  ) - w.settled_that_day) end as recovered,
  w.version
from receivables.write_off as w;
