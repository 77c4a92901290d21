-- Where the walked debts are in a rehearsal, and what happened to them. Both go with the transaction.
create temporary table rehearsing_at (
  round int, receivable_id bigint, version_id bigint, next_seq int, hold_out boolean, last_taken_on date, told_on date,
  legal_on date, assumed jsonb, on_date date
) on commit drop;
create temporary table rehearsed (
  round int, receivable_id bigint, version_id bigint, on_date date, back_seq int, back_kind text, back_class text, back_due date,
  passed_seqs int[], passed_whys text[], waiting text, stands boolean
) on commit drop;
insert into rehearsing_at (
  round, receivable_id, version_id, next_seq, hold_out, last_taken_on, told_on, legal_on, assumed, on_date)
select 1, c.receivable_id, c.version_id, c.next_seq, c.hold_out, c.last_taken_on, c.told_on, c.legal_on, c.assumed, c.starts_on
from rehearsing_class as c
