-- What the way of each class comes to: how many contacts, from when until when, and the last reminder ahead of its due
-- date; its first legal step; what of it is by the ruler of :version (ours) and outside the house (told); what the first
-- night found and where it ends. Reads rehearsing_class and rehearsed.
create temporary table rehearsed_way on commit drop as
select
  c.class, cast(count(*) filter (where r.back_class = 'contact') as int) as contacts,
  min(r.on_date) filter (where r.back_class = 'contact') as first_on,
  max(r.on_date) filter (where r.back_class = 'contact') as last_on,
  max(r.on_date) filter (where r.back_class = 'contact' and r.back_kind = 'reminder' and r.on_date <= c.adjusted_on) as ahead_on,
  min(r.on_date) filter (where r.back_class = 'legal') as legal_on,
  coalesce(bool_or(v.ruler_id = w.ruler_id) filter (where r.back_seq is not null), false) as ours,
  cast(count(*) filter (where v.ruler_id = w.ruler_id and r.back_class <> 'inner') as int) as told,
  min(r.version_id) filter (where r.round = 1) as first_version_id,
  min(r.version_id) filter (where r.stands) as last_version_id,
  min(r.waiting) filter (where r.stands) as waiting
from rehearsing_class as c
join rehearsed as r on r.receivable_id = c.receivable_id
left join ruler.ruler_version as v on v.id = r.version_id
join ruler.ruler_version as w on w.id = :version
group by c.class
