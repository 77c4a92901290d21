-- The first line that names a contract says its terms.
with offered as (
  select distinct on (i.creditor_id, i.number) i.line, a.customer_id, i.creditor_id, i.number, i.product, i.sold_on,
    i.total, i.fine_percent, i.interest_percent, i.correction_index, i.early_discount_percent, i.early_discount_days,
    i.instrument, i.category, i.seller, i.branch, i.cheque_bank, i.cheque_number, i.cheque_return_reason
  from receivables.inbox_contract as i
  join customers.inbox_admitted as a on a.batch_id = :batch and a.line = i.customer_line
  where i.batch_id = :batch
  order by i.creditor_id, i.number, i.line
)
insert into receivables.contract (
  id, customer_id, creditor_id, number, product, sold_on, total, fine_percent, interest_percent, correction_index,
  early_discount_percent, early_discount_days, instrument, category, seller, branch, cheque_bank, cheque_number,
  cheque_return_reason, batch_id
)
select nextval('receivables.contract_seq'), customer_id, creditor_id, number, product, sold_on, total, fine_percent,
  interest_percent, correction_index, early_discount_percent, early_discount_days, instrument, category, seller, branch,
  cheque_bank, cheque_number, cheque_return_reason, :batch
from offered
order by line
on conflict (creditor_id, number) do nothing
