-- One voice: which contacts of a customer at a creditor speak, and which are covered by another. The law exists once, as
-- an aggregate that listens to what would happen in the order of days; nights, plans and rehearsals feed it.
create type ruler.spoken as (on_date date, due_on date, receivable_id bigint, late boolean);
create type ruler.listening as (spoken ruler.spoken[], legal_on date, why text, who bigint);

-- what: the kind of a contact that would be made, or legal for a legal step. said and legal_before: the contacts already made, and
-- since when another debt has met a legal step. Afterwards why and who say what covers the contact last listened to,
-- null when it speaks itself:
--   in_recovery  a reminder before the due date, and another debt met a legal step on a day before;
--   today        another debt speaks on the same day;
--   older_spoke  an older debt spoke within cover_days before, being late, and (unless this step is before its due date)
--                when this debt was late too: what was said before that did not speak of it as late.
create function ruler.listen(
  so_far ruler.listening, what text, on_date date, receivable_id bigint, due_on date, adjusted_on date, cover_days int,
  said ruler.spoken[], legal_before date
) returns ruler.listening
language plpgsql immutable parallel safe
as $$
declare
  heard ruler.spoken[] := coalesce(so_far.spoken, said, '{}');
  legal_on date := least(so_far.legal_on, legal_before);
  ahead boolean := on_date <= adjusted_on;
  other ruler.spoken;
  why text;
  who bigint;
begin
  if what = 'legal' then
    return row(heard, least(legal_on, on_date), null, null)::ruler.listening;
  end if;
  if what = 'reminder' and ahead and legal_on < on_date then
    return row(heard, legal_on, 'in_recovery', null)::ruler.listening;
  end if;
  foreach other in array heard loop
    if other.on_date = on_date then
      why := 'today';
      who := other.receivable_id;
    elsif other.on_date < on_date and other.on_date >= on_date - cover_days and other.late
        and (other.due_on, other.receivable_id) < (due_on, receivable_id)
        and (ahead or other.on_date > adjusted_on) then
      why := 'older_spoke';
      who := other.receivable_id;
      exit;
    end if;
  end loop;
  if why is null then
    heard := heard || row(on_date, due_on, receivable_id, not ahead)::ruler.spoken;
  end if;
  return row(heard, legal_on, why, who)::ruler.listening;
end
$$;

create aggregate ruler.voice(text, date, bigint, date, date, int, ruler.spoken[], date) (
  sfunc = ruler.listen,
  stype = ruler.listening,
  parallel = safe
);

-- Debts to look at again although nothing of them changed: their creditor was released, a ruler was published. Emptied by
-- the same statement that takes in receivables.inbox_changed.
create table ruler.reconsidered (
  receivable_id bigint not null
);

-- A move goes on after this debt; a phased one once a night.
alter table ruler.move
  add column reached_receivable bigint not null default 0,
  add column last_night date;
