-- Whom a hold that was not lifted is for, read from the holds alone: creditor_id null = at every creditor, until_on null =
-- until somebody lifts it.
create view receivables.v_holder as
select customer_id, creditor_id, until_on
from receivables.hold
where released_at is null;
