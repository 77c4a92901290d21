-- What the debts of a customer at a creditor would come to if none of them were covered: how many contacts, and how many
-- steps outside the house by the ruler of :version (told). Only of those whom that ruler does anything to. Reads rehearsing
-- and rehearsed_way.
create temporary table rehearsed_pair on commit drop as
select d.customer_id, d.creditor_id, cast(sum(w.contacts) as int) as contacts, cast(sum(w.told) as int) as told
from rehearsing as d
join rehearsed_way as w on w.class = d.class
group by d.customer_id, d.creditor_id
having bool_or(w.ours)
