-- How many receivables.
select count(*) from receivables.v_receivable as r
where (:all or r.creditor_id = any(:creditors))
-- conditions
