-- full_list = the file says all that is open at its creditor. confirmed = a person said that it is to be applied although
-- it would make many debts wait.
alter table intake.batch
  add column full_list boolean not null default false,
  add column confirmed boolean not null default false;
