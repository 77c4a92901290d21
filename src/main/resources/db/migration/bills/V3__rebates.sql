-- rebate: what the bank was told to take off after it had registered the bill. total stays what is to be paid; the bar
-- code states total + rebate.
alter table bills.bill add column rebate numeric(15, 2) not null default 0 check (rebate >= 0);

-- answer: what the bank said of a change it was told; null before it says anything.
alter table bills.instruction add column answer text check (answer in ('confirmed', 'refused'));
-- A bank takes one rebate for a bill (FEBRABAN's reason 36).
create unique index instruction_one_rebate on bills.instruction (bill_id) where kind = 'rebate';
create index instruction_by_bill on bills.instruction (bill_id);

create or replace view bills.v_bill as
select id, customer_id, creditor_id, quote_id, kind, state, total, valid_until, printed_number as our_number, txid,
  issued_on, payable_until, barcode, pix_code, wish, reason, paid_on, issued_by, issued_at, bank_account_id, discount,
  bank_reasons, rebate
from bills.bill;
