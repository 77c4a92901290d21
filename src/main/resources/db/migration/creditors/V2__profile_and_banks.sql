-- What bills and letters print, what an operator may decide for each creditor, and the accounts its boletos go to.
-- address stays the one line that stands in every message; once the parts are typed in, it is made of them.
alter table creditors.creditor
  add column street text,
  add column number text,
  add column complement text,
  add column district text,
  add column city text,
  add column state text check (state ~ '^[A-Z]{2}$'),
  add column postal_code text check (postal_code ~ '^[0-9]{8}$'),
  add column time_zone text not null default 'America/Sao_Paulo',
  add column pix_key_kind text check (pix_key_kind in ('cpf', 'cnpj', 'phone', 'email', 'random')),
  add column pix_key text,
  add column min_boleto numeric(15, 2) not null default 0 check (min_boleto >= 0),
  add column allocation_order text[] not null default '{interest,fine,correction,principal}',
  -- Offered when a contract is typed in, never inherited by an import (M11).
  add column fine_percent numeric(9, 6) check (fine_percent >= 0 and fine_percent < 1000),
  add column interest_percent numeric(9, 6) check (interest_percent >= 0 and interest_percent < 1000),
  add column correction_index text,
  add column standing_tolerance_days int not null default 15 check (standing_tolerance_days between 0 and 365),
  add column standing_blocks_from text not null default 'registry'
    check (standing_blocks_from in ('never', 'registry', 'extrajudicial')),
  add column returns_from text not null default 'last' check (returns_from in ('last', 'first')),
  add column logo_file_id bigint references files.file (id),
  add column logo_type text check (logo_type in ('image/png', 'image/jpeg')),
  add constraint pix_key_has_its_kind check ((pix_key is null) = (pix_key_kind is null)),
  add constraint logo_has_its_type check ((logo_file_id is null) = (logo_type is null)),
  add constraint allocation_order_is_whole check (
    cardinality(allocation_order) = 4 and allocation_order @> '{interest,fine,correction,principal}');
create index creditor_by_calendar on creditors.creditor (calendar_id);

create or replace view creditors.v_creditor as
select id, code, brand, legal_name, tax_id, address, calendar_id, grace_days, financial_institution, residual_waiver,
  allocation_order, time_zone, pix_key, city, state, postal_code, fine_percent, interest_percent, correction_index,
  standing_tolerance_days, standing_blocks_from, returns_from, logo_file_id, min_boleto, street, number, complement,
  district, pix_key_kind, logo_type, version
from creditors.creditor;

create sequence creditors.bank_account_seq increment by 50;

-- registrar = how a boleto becomes known to the bank: files carried by hand or by a gateway, the sandbox bank of the
-- demonstration, or the bank's interface. days_payable_after_due = how long the bank takes money after the due date.
create table creditors.bank_account (
  id                     bigint primary key,
  creditor_id            bigint not null references creditors.creditor (id),
  bank                   text not null check (bank ~ '^[0-9]{3}$'),
  branch                 text not null check (branch ~ '^[0-9]{1,5}$'),
  branch_digit           text not null default '' check (branch_digit ~ '^[0-9A-Z]?$'),
  account                text not null check (account ~ '^[0-9]{1,12}$'),
  account_digit          text not null default '' check (account_digit ~ '^[0-9A-Z]{0,2}$'),
  beneficiary_code       text not null default '' check (beneficiary_code ~ '^[0-9]{0,20}$'),
  wallet                 text not null default '' check (wallet ~ '^[0-9A-Z]{0,3}$'),
  layout                 text not null default 'cnab240' check (layout in ('cnab240', 'cnab400')),
  registrar              text not null default 'file' check (registrar in ('file', 'sandbox', 'api')),
  instructions           text not null default '',
  days_payable_after_due int not null default 59 check (days_payable_after_due between 0 and 365),
  active                 boolean not null default true,
  version                int not null default 0,
  created_at             timestamptz not null
);
create index bank_account_by_creditor on creditors.bank_account (creditor_id);
create unique index bank_account_once
  on creditors.bank_account (creditor_id, bank, branch, account, wallet) where active;

create view creditors.v_bank_account as
select id, creditor_id, bank, branch, branch_digit, account, account_digit, beneficiary_code, wallet, layout, registrar,
  instructions, days_payable_after_due, active
from creditors.bank_account;
