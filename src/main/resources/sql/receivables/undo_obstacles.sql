-- What others built on the contracts, receivables and payments of a batch, counted.
select o.code, count(*) as found
from (
  select 'contracts_of_others' as code
  from customers.v_customer as c
  join receivables.contract as k on k.customer_id = c.id and k.batch_id is distinct from :batch
  where c.batch_id = :batch
  union all
  select 'contracts_changed' from receivables.contract where batch_id = :batch and version > 0
  union all
  select 'receivables_of_others'
  from receivables.contract as k
  join receivables.receivable as r on r.contract_id = k.id and r.batch_id is distinct from :batch
  where k.batch_id = :batch
  union all
  select 'receivables_moved'
  from receivables.receivable
  where batch_id = :batch and (cycle > 1 or (state not in ('open', 'settled') and not exists (
    select from receivables.prior_agreement_debt as d where d.receivable_id = receivable.id and d.batch_id = :batch)))
  union all
  select 'payments_of_others'
  from receivables.payment as p
  where p.batch_id is distinct from :batch
    and p.contract_id in (
      select k.id from receivables.contract as k where k.batch_id = :batch
      union
      select r.contract_id from receivables.receivable as r where r.batch_id = :batch
    )
  union all
  select 'payments_of_others'
  from receivables.receivable as r
  join receivables.allocation as a on a.receivable_id = r.id and a.customer_id = r.customer_id
  join receivables.payment as p on p.id = a.payment_id and p.customer_id = a.customer_id
  where r.batch_id = :batch and p.batch_id is distinct from :batch and p.contract_id is null
  union all
  select 'receivables_moved'
  from receivables.receivable as r
  where r.batch_id = :batch
    and (exists (select from receivables.quote_line as l where l.receivable_id = r.id)
      or exists (select from receivables.payment_part as t where t.receivable_id = r.id)
      or exists (select from receivables.adjustment as j where j.receivable_id = r.id and j.concession_id is not null))
  union all
  select 'later_payments'
  from receivables.payment as ours
  join receivables.payment as p
    on p.contract_id = ours.contract_id and p.batch_id is distinct from :batch and p.reversed_at is null
    and (p.paid_on >= ours.paid_on or p.recorded_at > ours.recorded_at)
  where ours.batch_id = :batch
    and ours.contract_id not in (select k.id from receivables.contract as k where k.batch_id = :batch)
  union all
  select 'payments_reversed' from receivables.payment where batch_id = :batch and reversed_at is not null
  union all
  select 'refunds_granted'
  from receivables.payment as p
  where p.batch_id = :batch
    and exists (select from receivables.refund_part as b where b.payment_id = p.id and b.customer_id = p.customer_id)
  union all
  select 'holds_of_others'
  from receivables.hold as h
  where h.batch_id is distinct from :batch
    and (
      h.receivable_id in (select r.id from receivables.receivable as r where r.batch_id = :batch)
      or h.contract_id in (select k.id from receivables.contract as k where k.batch_id = :batch)
    )
  union all
  select 'operations_done' from receivables.operation where batch_id = :batch
  union all
  select 'operations_of_others'
  from receivables.receivable as r
  join receivables.operation as o
    on o.contract_id = r.contract_id and o.receivable_id = r.id and o.batch_id is distinct from :batch
  where r.batch_id = :batch
  union all
  select 'write_offs'
  from receivables.receivable as r
  join receivables.write_off as w on w.receivable_id = r.id and w.customer_id = r.customer_id
  where r.batch_id = :batch
  union all
  select 'agreements'
  from receivables.receivable as r
  join receivables.agreed_debt as d on d.receivable_id = r.id
  where r.batch_id = :batch
  union all
  select 'agreements'
  from receivables.payment as p
  join receivables.allocation as a on a.payment_id = p.id and a.customer_id = p.customer_id
  join receivables.agreed_installment as i on i.receivable_id = a.receivable_id
  where p.batch_id = :batch
  union all
  select 'agreements'
  from receivables.payment as p
  join receivables.agreed_payment as k on k.payment_id = p.id and k.customer_id = p.customer_id
  where p.batch_id = :batch
  union all
  select 'holds_released' from receivables.hold where batch_id = :batch and released_at is not null
) as o
group by o.code
order by o.code
