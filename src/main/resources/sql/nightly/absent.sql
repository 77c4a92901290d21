-- The creditors that the newest run of a date left out.
select o.creditor_id, c.brand, o.code, cast(o.facts as text) as facts, o.due
from nightly.left_out as o
join creditors.v_creditor as c on c.id = o.creditor_id
where o.run_id = (
    select r.id from nightly.run as r where r.business_date = :date order by r.started_at desc, r.id desc limit 1
  )
  and (:all or o.creditor_id = any(:creditors))
order by c.brand
