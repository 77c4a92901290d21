-- Ends an agreement, once.
with ended as (
  update receivables.agreed
  set ended_on = :on, ended_as = :how, discounts = :discounts, ended_by = :actor, ended_at = :at
  where agreement_id = :agreement and ended_on is null
  returning agreement_id, customer_id
),
debts as (
  update receivables.agreed_debt as d
  set ended_on = :on, charges = :charges
  from ended
  where d.agreement_id = ended.agreement_id and d.customer_id = ended.customer_id
)
select count(*) from ended
