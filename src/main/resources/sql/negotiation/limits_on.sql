-- The version of the limits that decides on a day, with each of its rows and each level of it.
with deciding as (
  select p.id, p.number
  from negotiation.policy as p
  where p.valid_from <= :on and (p.valid_until is null or p.valid_until >= :on)
  order by p.valid_from desc, p.number desc
  limit 1
)
select p.id as deciding_id, p.number as deciding_number, r.*, a.*
from deciding as p
join negotiation.limit_row as r on r.policy_id = p.id
join negotiation.allowance as a on a.policy_id = r.policy_id and a.row_key = r.key
