-- Empties the inbox of agreements of which a payment was settled or is owed again.
with taken as (
  delete from receivables.inbox_agreed returning agreement_id
)
select distinct agreement_id from taken order by 1
