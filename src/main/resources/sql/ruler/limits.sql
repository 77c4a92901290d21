-- Which limits of a night on :date could be reached: as many debts stand before such a step as there are places left. Of
-- inclusions each creditor has his own; only who was told stands before one, and he changes his version no more.
select
  coalesce((
    select count(*) > y.calls_a_day - (
      select count(*) from ruler.action as a where a.business_date = :date and a.outcome = 'taken' and a.kind = 'call')
    from ruler.policy as y
    cross join ruler.position as p
    where p.next_on <= :date and y.calls_a_day is not null
    group by y.calls_a_day), false) as calls,
  exists (
    select
    from ruler.position as p
    join ruler.legal_release as l on l.creditor_id = p.creditor_id
    where p.next_on <= :date and p.told_on is not null and exists (
      select from ruler.step as s where s.version_id = p.version_id and s.kind = 'registry' and s.seq >= p.next_seq)
    group by l.creditor_id, l.inclusions_a_night
    having count(*) > l.inclusions_a_night - (
      select count(*)
      from ruler.action as a
      where a.creditor_id = l.creditor_id and a.business_date = :date and a.outcome = 'taken' and a.kind = 'registry'))
    as inclusions
