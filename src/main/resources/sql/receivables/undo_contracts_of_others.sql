select distinct k.id
from receivables.payment as p
join receivables.contract as k on k.id = p.contract_id and k.customer_id = p.customer_id
where p.batch_id = :batch and k.batch_id is distinct from :batch
