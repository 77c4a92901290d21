-- What comes next for a debt, in one word, and when the debt falls due: lists narrow by the one and are ordered by the
-- other. next_what = the kind of the next step, or why there is none with a date. Both are written with the position, by
-- the statements that place and move it; a due date that changes places the position anew.
alter table ruler.position add column due_on date, add column next_what text;
update ruler.position as p
set due_on = o.due_on,
  next_what = coalesce(p.waiting, (select s.kind from ruler.step as s where s.version_id = p.version_id and s.seq = p.next_seq))
from receivables.v_owed as o
where o.receivable_id = p.receivable_id and o.customer_id = p.customer_id;
create index position_next on ruler.position (next_what, due_on, receivable_id) include (customer_id);

create view ruler.v_next as
select receivable_id, customer_id, creditor_id, due_on, next_what from ruler.position;
