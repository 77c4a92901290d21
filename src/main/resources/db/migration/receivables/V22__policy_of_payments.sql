-- How a payment is settled: the creditor's allocation order (L14) and residual limit (M12) as they were when it was
-- recorded. They stay with it, so that the same account settled today or next month says the same of the past. What is
-- there takes those of today, by which it was settled last. The defaults are those of a creditor who says nothing.
alter table receivables.payment
  add column allocation_order text[] not null default '{interest,fine,correction,principal}',
  add column residual_waiver numeric(15, 2) not null default 20.00 check (residual_waiver >= 0),
  add constraint allocation_order_is_whole check (
    cardinality(allocation_order) = 4 and allocation_order @> '{interest,fine,correction,principal}');

update receivables.payment as p
set allocation_order = c.allocation_order, residual_waiver = c.residual_waiver
from creditors.v_creditor as c
where c.id = p.creditor_id
  and (p.allocation_order, p.residual_waiver) is distinct from (c.allocation_order, c.residual_waiver);
