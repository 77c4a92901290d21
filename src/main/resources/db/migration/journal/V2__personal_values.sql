-- What a field was and became, for those who may see it. Blanked values read as nothing.
create view journal.v_personal as
select entry_id, customer_id, field, before, after, blanked_at from journal.personal;
