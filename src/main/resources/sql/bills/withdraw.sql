-- Bills that are to go demand nothing any more, from the day on which that was decided.
insert into receivables.inbox_withdrawal (quote_id, customer_id, withdrawn_on)
select b.quote_id, b.customer_id, :today
from bills.bill as b
where b.wish in ('asked', 'overtaken', 'replaced') and b.state in ('registration_requested', 'registered')
on conflict do nothing
