-- Writes index values that are new or other than before; says from which month on each index has changed.
with changed as (
  insert into receivables.price_index as i (index_code, month, percent)
  select row.index_code, row.month, row.percent
  from unnest(cast(:indexes as text[]), cast(:months as date[]), cast(:percents as numeric[]))
    as row (index_code, month, percent)
  on conflict (index_code, month) do update set percent = excluded.percent where i.percent <> excluded.percent
  returning i.index_code, i.month
)
select index_code, min(month) as from_month, count(*) as changed from changed group by index_code order by index_code
