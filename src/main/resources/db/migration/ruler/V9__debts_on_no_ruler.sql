-- How many versions had been published when debts on no ruler were last looked for: whenever there are more, they are
-- looked for again.
alter table ruler.policy add column published_seen bigint not null default 0;
update ruler.policy set published_seen = (select count(*) from ruler.ruler_version where published_at is not null);
