-- Whose debt a line of an older system says it is, when it says so: checked against the contract's customer.
alter table receivables.inbox_prior
  add column tax_id text,
  add column customer_code text;
