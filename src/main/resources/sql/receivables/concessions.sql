-- What people gave up of one debt, the latest first, and what it comes to.
select g.id, g.kind, g.component, g.amount, g.given_on, g.reason, g.given_by, g.withdrawn_at is not null as withdrawn,
  coalesce((
    select sum(j.amount)
    from receivables.adjustment as j
    where j.receivable_id = g.receivable_id and j.customer_id = g.customer_id and j.concession_id = g.id
  ), 0) as effect
from receivables.receivable as r
join receivables.concession as g on g.customer_id = r.customer_id and g.receivable_id = r.id
where r.id = :receivable
order by g.given_on desc, g.id desc
