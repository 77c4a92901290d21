-- What was asked about one offer.
with
-- include asked
select * from asked as a where a.offer_id = :offer
