-- How many receivables; conditions are put behind it.
select count(*) from receivables.v_owed as o where (:all or o.creditor_id = any(:creditors))
