-- Notes that a promise was not kept, once.
insert into receivables.broken_promise (promise_id, customer_id, creditor_id, broken_on)
values (:promise, :customer, :creditor, :on)
on conflict do nothing
