-- The agreement that replaces a receivable now, of an older system too, or of which it is an installment.
select k.number, true as installment
from receivables.receivable as r
join receivables.contract as k on k.id = r.contract_id and k.customer_id = r.customer_id
where r.id = :receivable and r.agreement_id is not null
union all
(select k.number, false
 from receivables.receivable as r
 join receivables.agreed_debt as d on d.receivable_id = r.id and d.customer_id = r.customer_id and d.ended_on is null
 join receivables.agreed as a on a.agreement_id = d.agreement_id and a.customer_id = d.customer_id
 join receivables.contract as k on k.id = a.contract_id and k.customer_id = a.customer_id
 where r.id = :receivable and r.state = 'in_agreement'
 order by d.signed_on desc, d.agreement_id desc
 limit 1)
union all
select a.number, false
from receivables.receivable as r
join receivables.prior_agreement_debt as d on d.receivable_id = r.id and d.customer_id = r.customer_id
join receivables.prior_agreement as a on a.id = d.agreement_id and a.customer_id = d.customer_id
where r.id = :receivable and r.state = 'in_agreement' and r.agreed_on is null
