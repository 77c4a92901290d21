create sequence desk.saved_view_seq increment by 50;

-- A list of the portfolio as somebody likes it. query = its filters and order, as they stand in the address of the list.
create table desk.saved_view (
  id         bigint primary key,
  owner_id   bigint not null references team.app_user (id) on delete cascade,
  list       text not null check (list in ('receivables', 'customers')),
  name       text not null check (name <> ''),
  query      text not null,
  shared     boolean not null default false,
  version    int not null default 0,
  created_at timestamptz not null default now()
);
create unique index saved_view_by_name on desk.saved_view (owner_id, list, lower(name));
create index saved_view_shared on desk.saved_view (list) where shared;
