-- The life of a version, as io.regua.ruler.VersionState draws it; the database refuses any other move.
create table ruler.edge (
  life       text not null,
  from_state text not null,
  to_state   text not null,
  primary key (life, from_state, to_state)
);
insert into ruler.edge (life, from_state, to_state) values
  ('ruler_version', 'draft', 'published'),
  ('ruler_version', 'published', 'retired');

create function ruler.refuse_unknown_edge() returns trigger language plpgsql as $$
begin
  if not exists (select from ruler.edge as e
                 where e.life = tg_argv[0] and e.from_state = old.state and e.to_state = new.state) then
    raise exception 'no edge from % to % in the life of a %', old.state, new.state, tg_argv[0]
      using errcode = 'check_violation';
  end if;
  return new;
end $$;
create trigger ruler_version_keeps_its_life before update of state on ruler.ruler_version
for each row when (old.state is distinct from new.state)
execute function ruler.refuse_unknown_edge('ruler_version');
