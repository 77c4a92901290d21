-- Creditors that a night left out, and how many debts had a step due for them then.
create table nightly.left_out (
  run_id      bigint not null references nightly.run (id),
  creditor_id bigint not null,
  code        text not null,
  facts       jsonb not null default '{}',
  due         bigint not null,
  primary key (run_id, creditor_id, code)
);
