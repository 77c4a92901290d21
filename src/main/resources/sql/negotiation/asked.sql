-- What was asked to be allowed, with its offer.
asked as (
  select a.offer_id, o.number, a.customer_id, who.name as customer, o.creditor_id, c.brand as creditor, o.due, o.total,
    o.installments, o.valid_until, o.needs, o.state, a.asked_by, a.asked_at, a.reason, a.waits, a.answer_by, a.answered_by,
    a.answer, a.note, a.counter_id
  from negotiation.approval as a
  join negotiation.offer as o on o.id = a.offer_id and o.customer_id = a.customer_id
  join customers.v_customer as who on who.id = a.customer_id
  join creditors.v_creditor as c on c.id = o.creditor_id
)
