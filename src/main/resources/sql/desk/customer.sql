-- One customer, if one of his debts may be seen; all = every creditor, also those he owes nothing.
select c.id, c.kind, c.tax_id, c.name, c.trade_name, c.contact_person, c.preferred_channel, c.preferred_from,
  c.preferred_until, tier.tier, tier.valid_until as tier_until
from customers.v_customer as c
left join customers.v_tier as tier on tier.customer_id = c.id
where c.id = :customer
  and (:all or exists (select from receivables.v_owed as o
                       where o.customer_id = c.id and o.creditor_id = any(:creditors)))
