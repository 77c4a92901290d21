-- What shows that a mark is right, for example a death certificate. The name of a file is personal.
alter table customers.mark
  add column proof_file_id bigint references files.file (id),
  add column proof_name text,
  add column proof_type text check (proof_type in ('application/pdf', 'image/png', 'image/jpeg')),
  add constraint mark_proof_is_whole check (
    (proof_file_id is null) = (proof_name is null) and (proof_file_id is null) = (proof_type is null));

-- Marks in force in the order in which somebody must look at them; those that nobody must look at come last.
create index mark_by_next_look on customers.mark ((coalesce(review_on, until_on, date '9999-12-31')), id)
where removed_at is null;
create index mark_ending on customers.mark (until_on) where removed_at is null and until_on is not null;

create or replace view customers.v_mark as
select id, customer_id, kind, from_on, until_on, review_on, charges_run, stops_ruler, stops_calls, stops_registry,
  removed_at, placed_by, placed_at, removed_on, removed_by, batch_id, proof_file_id is not null as proven
from customers.mark;
