-- Full lists that came, and how many debts they made wait or let go.
create view intake.v_full_list as
select id as batch_id, creditor_id, file_name, state, lines_read, confirmed, problem ->> 'code' as problem,
  coalesce((facts ->> 'missing')::bigint, 0) as missing, coalesce((facts ->> 'returned')::bigint, 0) as returned,
  created_at, ended_at
from intake.batch
where full_list and creditor_id is not null;
create index batch_full_list on intake.batch (id) where full_list;
