-- The last file of each feed that went in, and whether somebody said that the night of :night goes on without the next.
-- A file is a feed's when it brought debts of its creditor, or is called as the feed's files are and says nothing else.
select f.id as feed_id, c.calendar_id, came.created_at as arrived_at, came.file_name, w.until_on, w.reason, w.waived_by
from intake.feed as f
join creditors.v_creditor as c on c.id = f.creditor_id
left join lateral (
  select b.created_at, b.file_name
  from intake.batch as b
  where b.state = 'done'
    and (b.creditor_id = f.creditor_id or f.creditor_id = any(b.creditors)
      or (b.creditor_id is null and b.creditors = '{}' and f.name_pattern is not null))
    and (f.mapping_id is null or f.mapping_id = b.mapping_id)
    and (f.name_pattern is null or lower(b.file_name) like
      replace(replace(replace(replace(replace(lower(f.name_pattern), '\', '\\'), '%', '\%'), '_', '\_'), '*', '%'), '?', '_'))
  order by b.created_at desc
  limit 1
) as came on true
left join lateral (
  select v.until_on, v.reason, v.waived_by
  from intake.feed_waiver as v
  where v.feed_id = f.id and v.from_on <= :night
    and case when v.until_on is null then came.created_at is null or v.waived_at > came.created_at
             else v.until_on >= :night end
  order by v.waived_at desc
  limit 1
) as w on true
