-- Makes room for the next version in the same transaction.
drop table if exists rehearsing, rehearsing_live, rehearsing_class, rehearsing_at, rehearsed, rehearsed_way, rehearsed_pair,
  rehearsed_covered
