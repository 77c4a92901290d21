-- All costs are typed in together: their versions added up are the version of the whole.
alter table ruler.unit_cost add column version int not null default 0;
