-- What was said before is not forgotten where a legal step is heard of first: it says nothing of what was said, and the
-- contact that follows it does. Nights hear contacts before legal steps; a plan hears what comes earlier, whatever it is.
create or replace function ruler.listen(
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
    return row(coalesce(so_far.spoken, said), least(legal_on, on_date), null, null)::ruler.listening;
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
