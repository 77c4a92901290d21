-- Live bills that state more than is owed: a debt was settled, cancelled or agreed upon, or part of its principal was
-- paid. :receivable null = all bills.
update bills.bill as b set wish = 'overtaken', version = b.version + 1
where b.state in ('registration_requested', 'registered') and b.wish is null
  and (cast(:receivable as bigint) is null
    or b.id in (select l.bill_id from bills.bill_line as l where l.receivable_id = :receivable))
  and exists (
    select from receivables.v_quote_line as q
    join receivables.v_owed as o on o.receivable_id = q.receivable_id and o.customer_id = q.customer_id
    where q.quote_id = b.quote_id and q.customer_id = b.customer_id
      and (o.state in ('settled', 'cancelled', 'in_agreement')
        or q.component = 'principal' and o.open_principal < q.amount + q.discount))
