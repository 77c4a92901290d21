create sequence files.file_seq increment by 50;

create table files.file (
  id          bigint primary key,
  sha256      text not null unique,
  size        bigint not null check (size >= 0),
  stored_at   timestamptz not null default now()
);

create table files.chunk (
  file_id bigint not null references files.file (id) on delete cascade,
  no      int not null,
  content bytea not null,
  primary key (file_id, no)
);
-- One MiB pieces of files that are mostly compressed or read once: no use compressing them again.
alter table files.chunk alter column content set storage external;
