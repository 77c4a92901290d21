-- Agreements of which a payment was settled, or is owed again: for the floor above, which reads and empties it.
create table receivables.inbox_agreed (
  agreement_id bigint not null,
  customer_id  bigint not null
);

-- active_on = the day on which its first payment had come: what bureaus list for its debts is removed (L07).
alter table receivables.agreed add column active_on date;

create or replace view receivables.v_agreed as
select agreement_id, customer_id, creditor_id, contract_id, signed_on, ended_on, ended_as, discounts, placed_by,
  placed_at, ended_by, ended_at, active_on
from receivables.agreed;
