-- Which debts every offered operation means, and in which round its turn is: operations on the same debt, or on a
-- contract of which one is meant as a whole, go in the order of lines. What the same line of the same file did before,
-- or left to a decision, is not done again.
with named as (
  select i.line, i.installment, k.id as contract_id, k.customer_id, k.creditor_id,
    bool_or(i.installment is null or i.operation = 'return') over (partition by k.id) as whole
  from receivables.inbox_operation as i
  join receivables.contract as k on k.creditor_id = i.creditor_id and k.number = i.contract_number
  where i.batch_id = :batch
    and (i.accepted or i.source is null or not (
      exists (select from receivables.operation as o
        where o.source = i.source and o.line = i.line and o.creditor_id = i.creditor_id)
      or exists (select from receivables.decision as d
        where d.source = i.source and d.line = i.line and d.creditor_id = i.creditor_id)))
),
turned as (
  select n.*, dense_rank() over (
    partition by n.contract_id, case when n.whole then null else n.installment end order by n.line) as round
  from named as n
)
insert into receivables.inbox_target (batch_id, line, round, contract_id, customer_id, creditor_id, receivable_id)
select :batch, t.line, t.round, t.contract_id, t.customer_id, t.creditor_id, r.id
from turned as t
join receivables.receivable as r
  on r.contract_id = t.contract_id and (t.installment is null or r.installment = t.installment)
