-- Lets agreements follow their money one edge: active with the first payment (M08), fulfilled with the last, and active again
-- when one is taken back.
with standing as (
  select a.id, a.customer_id, a.state,
    bool_and(r.state = 'settled') as all_paid,
    (array_agg(r.state order by i.number))[1] = 'settled' as first_paid
  from negotiation.agreement as a
  join receivables.v_agreed_installment as i on i.agreement_id = a.id and i.customer_id = a.customer_id
  join receivables.v_receivable as r on r.id = i.receivable_id and r.customer_id = i.customer_id
  where a.id = any (:agreements) and a.state in ('accepted', 'active', 'fulfilled')
  group by a.id, a.customer_id, a.state
),
wanted as (
  select s.id, s.customer_id,
    case
      when s.state = 'accepted' and s.first_paid then 'active'
      when s.state = 'active' and s.all_paid then 'fulfilled'
      when s.state = 'fulfilled' and not s.all_paid then 'active'
    end as state
  from standing as s
)
update negotiation.agreement as a
set state = w.state,
  active_on = coalesce(a.active_on, :today),
  fulfilled_on = case when w.state = 'fulfilled' then :today end,
  version = a.version + 1
from wanted as w
where a.id = w.id and a.customer_id = w.customer_id and w.state is not null
returning a.id, a.customer_id, a.creditor_id, a.number, a.state
