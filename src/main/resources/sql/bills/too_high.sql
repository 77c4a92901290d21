-- Live bills that ask more than is owed, because a person gave up a part of their debts since the amount was frozen.
-- :receivable null = all bills.
select b.id
from bills.bill as b
join receivables.v_quote as f on f.id = b.quote_id and f.customer_id = b.customer_id
where b.state in ('registration_requested', 'registered') and b.wish is null
  and (cast(:receivable as bigint) is null
    or b.id = any(array(select l.bill_id from bills.bill_line as l where l.receivable_id = :receivable)))
  and exists (
    select from receivables.v_concession as c
    join bills.bill_line as l on l.receivable_id = c.receivable_id and l.customer_id = c.customer_id
    where c.customer_id = b.customer_id and l.bill_id = b.id and c.withdrawn_at is null and c.given_at > f.frozen_at)
  and b.total > (
    select coalesce(sum(d.total), 0) - b.discount
    from bills.bill_line as l
    join receivables.owed_on(:today) as d on d.receivable_id = l.receivable_id and d.customer_id = l.customer_id
    where l.bill_id = b.id and l.customer_id = b.customer_id)
order by b.id
