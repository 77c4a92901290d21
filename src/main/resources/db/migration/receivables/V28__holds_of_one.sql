-- The holds that make one debt wait on a day: the same as v_hold, read by the customer's holds, of which there are few,
-- rather than by the debt.
create function receivables.holds_on(on_date date, customer bigint, creditor bigint, receivable bigint)
returns table (hold_id bigint)
language sql stable parallel safe
begin atomic
  select h.id
  from receivables.hold as h
  where h.customer_id = customer and h.released_at is null and h.from_on <= on_date
    and (h.until_on is null or h.until_on >= on_date) and (h.creditor_id is null or h.creditor_id = creditor)
    and (h.receivable_id is null or h.receivable_id = receivable)
    and (h.contract_id is null or exists (
      select from receivables.receivable as r
      where r.id = receivable and r.customer_id = customer and r.contract_id = h.contract_id));
end;
