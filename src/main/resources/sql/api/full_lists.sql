-- Full lists in the order in which they came, and what each of them changed.
select f.batch_id, c.code as creditor, f.file_name, f.state, f.lines_read, f.missing, f.returned, f.confirmed, f.problem,
  f.created_at, f.ended_at
from intake.v_full_list as f
join creditors.v_creditor as c on c.id = f.creditor_id
where f.batch_id > :after and (:all or f.creditor_id = any(:creditors))
-- conditions
order by f.batch_id
limit :size
