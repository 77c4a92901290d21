-- The numbers that the bank's contract gives an account for its boletos (nosso número): from the first on, to the last;
-- without a last one as far as the bank has digits. Accounts that are here already count from 100001 and go on there.
alter table creditors.bank_account
  add column our_number_first bigint not null default 100001 check (our_number_first > 0),
  add column our_number_last bigint,
  add constraint our_numbers_are_a_range check (our_number_last >= our_number_first);
alter table creditors.bank_account alter column our_number_first set default 1;

create or replace view creditors.v_bank_account as
select id, creditor_id, bank, branch, branch_digit, account, account_digit, beneficiary_code, wallet, layout, registrar,
  instructions, days_payable_after_due, active, our_number_first, our_number_last
from creditors.bank_account;
