-- Accounts whose instructions could not be told to the bank when nobody stood by: since when, how often, and why. Over as
-- soon as a remittance of the account is younger.
create table bills.remittance_trouble (
  bank_account_id bigint primary key,
  code            text not null,
  facts           jsonb not null default '{}',
  since           timestamptz not null default now(),
  last_at         timestamptz not null default now(),
  times           int not null default 1
);
