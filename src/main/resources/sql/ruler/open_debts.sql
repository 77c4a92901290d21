-- How many receivables a ruler could drive. Told by two indexes without a look at the debts: what is neither settled nor
-- cancelled, less what is in an agreement or placed.
select
  (select count(*) from receivables.v_receivable as r
   where r.state not in ('settled', 'cancelled') and (:all or r.creditor_id = any(:creditors)))
  - (select count(*) from receivables.v_receivable as r
     where r.state in ('in_agreement', 'placed') and (:all or r.creditor_id = any(:creditors)))
