-- Which versions met in a trial, and which stayed; no challenger = a part of the customers went without optional steps.
alter table ruler.trial
  add column champion_id bigint references ruler.ruler_version (id),
  add column challenger_id bigint references ruler.ruler_version (id),
  add column outcome text check (outcome in ('champion', 'challenger')),
  add check ((outcome is null) or (ended_on is not null));
