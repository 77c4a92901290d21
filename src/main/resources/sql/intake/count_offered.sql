select 'customers' as inbox, count(*) as found from customers.inbox_customer where batch_id = :batch
union all
select 'contact_points', count(*) from customers.inbox_contact_point where batch_id = :batch
union all
select 'marks', count(*) from customers.inbox_mark where batch_id = :batch
union all
select 'consents', count(*) from customers.inbox_consent where batch_id = :batch
union all
select 'contracts', count(*) from receivables.inbox_contract where batch_id = :batch
union all
select 'guarantors', count(*) from receivables.inbox_guarantor where batch_id = :batch
union all
select 'receivables', count(*) from receivables.inbox_receivable where batch_id = :batch
union all
select 'payments', count(*) from receivables.inbox_payment where batch_id = :batch
union all
select 'operations', count(*) from receivables.inbox_operation where batch_id = :batch
union all
select 'listed', count(*) from receivables.inbox_listed where batch_id = :batch
union all
select 'priors', count(*) from receivables.inbox_prior where batch_id = :batch
union all
select 'prior_agreements', count(*) from receivables.inbox_prior_agreement where batch_id = :batch
union all
select 'prior_contacts', count(*) from receivables.inbox_prior_contact where batch_id = :batch
