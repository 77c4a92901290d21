-- How a set move writes its entries: one row for each, in the statement that makes the change.
create view journal.inbox_entry as
select customer_id, creditor_id, actor, origin, subject, subject_id, code, facts from journal.entry;
