create sequence intake.mapping_seq increment by 50;
create sequence intake.batch_seq increment by 50;

-- How the columns of a file are read. columns: { "<column in the file>": ["<field>", …], … }; ignored: columns left out on
-- purpose; constants: { "<field>": "<value>" } for what the file does not say. fingerprint: the sorted, folded header, by
-- which a saved mapping is recognised.
create table intake.mapping (
  id          bigint primary key,
  name        text not null unique check (name ~ '^[a-z0-9][a-z0-9-]*$'),
  shipped     boolean not null default false,
  columns     jsonb not null,
  ignored     jsonb not null default '[]',
  constants   jsonb not null default '{}',
  fingerprint text not null,
  created_by  text not null,
  created_at  timestamptz not null default now(),
  version     int not null default 0
);
create index mapping_by_fingerprint on intake.mapping (fingerprint);

-- format: { "kind": "csv" | "xlsx", "charset", "separator", "decimals": { "<field>": "comma" | "point" } }
create table intake.batch (
  id          bigint primary key,
  file_id     bigint not null references files.file (id),
  file_name   text not null,
  mapping_id  bigint references intake.mapping (id),
  creditor_id bigint,
  state       text not null check (state in ('received', 'queued', 'running', 'done', 'failed', 'undone')),
  phase       text check (phase in ('reading', 'admitting', 'allocating')),
  format      jsonb not null,
  -- Whose creditors the lines may name: null = all (team.CreditorScope of who sent it).
  scope       bigint[],
  lines_total bigint,
  lines_read  bigint not null default 0,
  accepted    bigint not null default 0,
  rejected    bigint not null default 0,
  duplicates  bigint not null default 0,
  facts       jsonb not null default '{}',
  problem     jsonb,
  created_by  text not null,
  created_at  timestamptz not null,
  started_at  timestamptz,
  ended_at    timestamptz,
  version     int not null default 0
);
create index batch_by_time on intake.batch (created_at desc);

-- Lines that did not go in, with every reason as code and facts. conflict = it exists with other values.
create table intake.refused (
  batch_id bigint not null references intake.batch (id),
  line     bigint not null,
  no       int not null default 1,
  conflict boolean not null default false,
  code     text not null,
  facts    jsonb not null default '{}',
  primary key (batch_id, line, no)
);

-- What a line that went in left behind: a contact that could not be read, a name that was kept.
create table intake.note (
  batch_id bigint not null references intake.batch (id),
  line     bigint not null,
  code     text not null,
  facts    jsonb not null default '{}'
);
create index note_by_line on intake.note (batch_id, line);
