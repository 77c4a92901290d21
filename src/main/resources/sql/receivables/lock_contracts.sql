-- Payments of one contract are settled one after the other, always locked in the same order.
select id from receivables.contract where id = any (:contracts) order by id for no key update
