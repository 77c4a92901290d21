-- Writes the payments of an offer.
insert into negotiation.offer_payment (offer_id, customer_id, number, due_on, amortization, interest)
select :offer, :customer, payment.number, payment.due_on, payment.amortization, payment.interest
from unnest(
  cast(:numbers as int[]), cast(:dueOn as date[]), cast(:amortizations as numeric[]), cast(:interests as numeric[])
) as payment (number, due_on, amortization, interest)
