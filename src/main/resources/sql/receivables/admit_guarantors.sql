-- Who else answers for a contract; who does so already stays as he is, and nobody answers for himself.
insert into receivables.guarantor (id, customer_id, contract_id, guarantor_id, kind, from_on, named_by)
select nextval('receivables.guarantor_seq'), customer_id, contract_id, guarantor_id, kind, from_on, 'import'
from (
  select distinct on (k.contract_id, a.customer_id) k.customer_id, k.contract_id, a.customer_id as guarantor_id, i.kind,
    coalesce(c.sold_on, :today) as from_on
  from receivables.inbox_guarantor as i
  join receivables.inbox_admitted as k on k.batch_id = :batch and k.line = i.contract_line
  join customers.inbox_admitted as a on a.batch_id = :batch and a.line = i.guarantor_line
  join receivables.contract as c on c.id = k.contract_id and c.customer_id = k.customer_id
  where i.batch_id = :batch and a.customer_id <> k.customer_id
  order by k.contract_id, a.customer_id, i.line
) as named
on conflict do nothing
