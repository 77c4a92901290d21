-- A page of the queue: one row per customer for whom something waits, newest night first, then by the principal that was
-- open when it fell due, as the night recorded it: so ordering touches no receivable, and what is owed today, with
-- charges, is worked out for the page alone. Only the newest calls and tasks are read (:newest); whole = no others. What
-- promises leave to do is always read whole.
with calls as materialized (
  select w.customer_id, max(w.since) as since,
    coalesce(sum(cast(w.facts ->> 'openPrincipal' as numeric)), 0) as principal,
    case when bool_or(w.kind = 'call') then 'call' else max(w.kind) end as work
  from (
    select r.kind, r.customer_id, r.since, r.facts
    from ruler.work_on(:today, :newest, :all and :creditor = 0, :asked) as r
    union all
    select n.kind, n.customer_id, n.since, n.facts
    from negotiation.work_on(:today, :all and :creditor = 0, :asked) as n
  ) as w
  group by w.customer_id
),
page as (
  select c.customer_id, c.since, c.work, c.principal
  from calls as c
  order by c.since desc, c.principal desc, c.customer_id
  limit :size offset :offset
)
select
  p.customer_id, c.kind, c.tax_id, c.name, p.since, p.work, d.total, d.principal, d.installments, d.days_late, d.creditors,
  (select count(*) from calls) as queue_size,
  ruler.work_is_whole(:today, :newest, :all and :creditor = 0, :asked) as whole
from page as p
join customers.v_customer as c on c.id = p.customer_id
cross join lateral (
  select coalesce(sum(d.total), 0) as total, coalesce(sum(d.open_principal), 0) as principal,
    count(*) as installments, coalesce(max(d.days_late), 0) as days_late,
    string_agg(distinct r.brand, ', ' order by r.brand) as creditors
  from receivables.owed_on(:today) as d
  join receivables.v_owed as w
    on w.receivable_id = d.receivable_id and w.customer_id = d.customer_id and w.state not in ('settled', 'cancelled')
    and not w.replaced
  join creditors.v_creditor as r on r.id = d.creditor_id
  where d.customer_id = p.customer_id and d.days_late > 0
    and (:all or d.creditor_id = any(:creditors)) and (:creditor = 0 or d.creditor_id = :creditor)
) as d
order by p.since desc, p.principal desc, p.customer_id
