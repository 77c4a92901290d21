-- A customer's agreements before one with a key, the newest first.
with chosen as (
  select a.*
  from negotiation.agreement as a
  where a.customer_id = :customer and a.id < :before and (:all or a.creditor_id = any (:creditors))
  order by a.id desc
  limit :most
),
-- include listed_agreement
select * from listed as l order by l.id desc
