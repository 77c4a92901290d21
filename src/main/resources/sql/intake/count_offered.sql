select 'customers' as inbox, count(*) as found from customers.inbox_customer where batch_id = :batch
union all
select 'contact_points', count(*) from customers.inbox_contact_point where batch_id = :batch
union all
select 'contracts', count(*) from receivables.inbox_contract where batch_id = :batch
union all
select 'receivables', count(*) from receivables.inbox_receivable where batch_id = :batch
union all
select 'payments', count(*) from receivables.inbox_payment where batch_id = :batch
union all
select 'operations', count(*) from receivables.inbox_operation where batch_id = :batch
