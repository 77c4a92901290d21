-- Each account counts for itself, in the range its bank gave (creditors.v_bank_account): the next number is one more than
-- the highest that a bill of the account has.
drop sequence bills.our_number_seq;
