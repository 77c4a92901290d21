-- What a step asks for, as facts that a sentence about it can tell beside those of the day.
create view ruler.v_asked as
select s.version_id, s.seq, jsonb_strip_nulls(jsonb_build_object(
    'wanted', s.min_amount::text, 'fromDays', s.min_days_late, 'untilDays', s.max_days_late,
    'forProfiles', s.profiles, 'forKind', case when cardinality(s.customer_kinds) = 1 then s.customer_kinds[1] end,
    'asked', s.after_outcome)) as facts
from ruler.step as s;
