-- What the native format learnt since it shipped.
update intake.mapping
set columns = wider.columns,
  fingerprint = (select string_agg(name, '|' order by name collate "C") from jsonb_object_keys(wider.columns) as name)
from (
  select id, columns || '{"operation": ["operation"], "operation_date": ["operation_date"],
    "operation_reference": ["operation_reference"], "operation_reason": ["operation_reason"]}' as columns
  from intake.mapping where name = 'native' and shipped
) as wider
where mapping.id = wider.id;
