-- Live bills that are to go: a debt was settled, cancelled or agreed upon, or part of its principal was paid. What a
-- person gave up of it since the amount was frozen is no reason yet: such a bill is lowered where the bank can.
-- :receivable null = all bills.
update bills.bill as b set wish = 'overtaken', version = b.version + 1
where b.state in ('registration_requested', 'registered') and b.wish is null
  and (cast(:receivable as bigint) is null
    or b.id = any(array(select l.bill_id from bills.bill_line as l where l.receivable_id = :receivable)))
  and exists (
    select from receivables.v_quote_line as q
    join receivables.v_quote as f on f.id = q.quote_id and f.customer_id = q.customer_id
    join receivables.v_owed as o on o.receivable_id = q.receivable_id and o.customer_id = q.customer_id
    where q.quote_id = b.quote_id and q.customer_id = b.customer_id
      and (o.state in ('settled', 'cancelled', 'in_agreement')
        or q.component = 'principal' and o.open_principal < q.amount + q.discount
          and o.open_principal + (
            select coalesce(sum(j.amount), 0)
            from receivables.v_adjustment as j
            join receivables.v_concession as c on c.id = j.concession_id and c.customer_id = j.customer_id
            where j.receivable_id = q.receivable_id and j.customer_id = q.customer_id and j.component = 'principal'
              and c.given_at > f.frozen_at
          ) < q.amount + q.discount))
