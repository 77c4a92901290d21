with gone as (delete from receivables.hold where batch_id = :batch returning receivable_id, customer_id)
insert into receivables.inbox_changed (receivable_id, customer_id)
select receivable_id, customer_id from gone where receivable_id is not null
