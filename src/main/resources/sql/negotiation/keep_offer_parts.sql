-- Writes what an offer gives up, in the order in which it is paid back.
insert into negotiation.offer_part (offer_id, customer_id, place, receivable_id, component, due, off)
select :offer, :customer, part.place, part.receivable_id, part.component, part.due, part.off
from unnest(
  cast(:receivables as bigint[]), cast(:components as text[]), cast(:due as numeric[]), cast(:off as numeric[])
) with ordinality as part (receivable_id, component, due, off, place)
