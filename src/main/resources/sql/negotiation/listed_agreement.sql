-- Some agreements (chosen) as lists tell them: what is still asked for and when the next payment is due.
listed as (
  select a.id, a.number, a.state, a.customer_id, who.name as customer, c.brand as creditor, a.signed_on, o.total,
    coalesce(standing.open, 0) as open, standing.next_due
  from chosen as a
  join negotiation.offer as o on o.id = a.offer_id and o.customer_id = a.customer_id
  join customers.v_customer as who on who.id = a.customer_id
  join creditors.v_creditor as c on c.id = a.creditor_id
  cross join lateral (
    select sum(r.open_principal) as open, min(r.due_on) as next_due
    from receivables.v_agreed_installment as i
    join receivables.v_receivable as r on r.id = i.receivable_id and r.customer_id = i.customer_id
    where i.agreement_id = a.id and i.customer_id = a.customer_id and r.state in ('open', 'placed')
  ) as standing
)
