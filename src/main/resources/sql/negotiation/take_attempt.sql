-- Counts an attempt as a wrong one, until it turns out to be right; no row when there were as many as may be. Whoever tries
-- at the same time waits for the end of this transaction.
insert into negotiation.link_attempt (offer_id, customer_id, on_day, wrong)
values (:offer, :customer, :day, 1)
on conflict (offer_id, customer_id, on_day) do update set wrong = link_attempt.wrong + 1
where link_attempt.wrong < :most
returning wrong
