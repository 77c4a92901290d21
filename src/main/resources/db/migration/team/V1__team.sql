create sequence team.app_user_seq increment by 50;

create table team.app_user (
  id            bigint primary key,
  username      text not null check (username ~ '^[a-z0-9._-]{2,60}$'),
  display_name  text not null,
  password_hash text not null,
  role          text not null check (role in ('agent', 'supervisor', 'manager', 'store_clerk', 'back_office', 'finance',
                                              'legal', 'privacy_officer', 'auditor', 'administrator', 'api')),
  locale        text not null default 'en' check (locale in ('en', 'pt-BR')),
  all_creditors boolean not null default false,
  active        boolean not null default true,
  version       int not null default 0,
  created_at    timestamptz not null
);
create unique index app_user_by_username on team.app_user (username);

-- Whose debts a user sees; all_creditors overrides it.
create table team.user_creditor (
  user_id     bigint not null references team.app_user (id) on delete cascade,
  creditor_id bigint not null,
  primary key (user_id, creditor_id)
);

-- The printed one-time link that makes the first administrator. Only its hash is kept.
create table team.setup_link (
  token_hash text primary key,
  expires_at timestamptz not null,
  used_at    timestamptz
);
