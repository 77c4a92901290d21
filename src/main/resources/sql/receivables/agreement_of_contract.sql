-- The agreement that fixed the terms of a contract: its own, or one that replaces a debt of it now.
select k.number, true as installment
from receivables.agreed as a
join receivables.contract as k on k.id = a.contract_id and k.customer_id = a.customer_id
where a.contract_id = :contract
union all
(select k.number, false
 from receivables.receivable as r
 join receivables.agreed_debt as d on d.receivable_id = r.id and d.customer_id = r.customer_id and d.ended_on is null
 join receivables.agreed as a on a.agreement_id = d.agreement_id and a.customer_id = d.customer_id
 join receivables.contract as k on k.id = a.contract_id and k.customer_id = a.customer_id
 where r.contract_id = :contract and r.state = 'in_agreement'
 order by d.signed_on desc, d.agreement_id desc
 limit 1)
