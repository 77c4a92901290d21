-- What a draft would do with today's portfolio. draft_version = of the draft, as it was; until_on = the last night. A part
-- is a share of the customers, rehearsed by itself; done_at is set with the last of them.
create sequence ruler.rehearsal_seq start with 1000 increment by 50;
create table ruler.rehearsal (
  id            bigint primary key,
  version_id    bigint not null references ruler.ruler_version (id) on delete cascade,
  draft_version int not null,
  live_id       bigint references ruler.ruler_version (id),
  from_on       date not null,
  until_on      date not null,
  parts         int not null check (parts > 0),
  asked_by      text not null,
  asked_at      timestamptz not null,
  done_at       timestamptz,
  failed_at     timestamptz,
  check (until_on >= from_on)
);
create index rehearsal_of_version on ruler.rehearsal (version_id, id);
create index rehearsal_of_live on ruler.rehearsal (live_id);

create table ruler.rehearsal_part (
  rehearsal_id bigint not null references ruler.rehearsal (id) on delete cascade,
  part         int not null,
  done_at      timestamptz not null,
  primary key (rehearsal_id, part)
);

create table ruler.rehearsed_count (
  rehearsal_id bigint not null references ruler.rehearsal (id) on delete cascade,
  part         int not null,
  version_id   bigint not null,
  on_date      date not null,
  creditor_id  bigint not null,
  kind         text not null,
  steps        bigint not null,
  primary key (rehearsal_id, version_id, on_date, creditor_id, kind, part)
);

create table ruler.rehearsed_side (
  rehearsal_id bigint not null references ruler.rehearsal (id) on delete cascade,
  part         int not null,
  version_id   bigint not null,
  creditor_id  bigint not null,
  debts        bigint not null,
  customers    bigint not null,
  primary key (rehearsal_id, version_id, creditor_id, part)
);

create table ruler.rehearsed_wait (
  rehearsal_id bigint not null references ruler.rehearsal (id) on delete cascade,
  part         int not null,
  version_id   bigint not null,
  creditor_id  bigint not null,
  reason       text not null,
  debts        bigint not null,
  primary key (rehearsal_id, version_id, creditor_id, reason, part)
);

-- creditor_ids = who of the customer's creditors would speak to him: whoever sees one of them sees the row.
create table ruler.rehearsed_crowd (
  rehearsal_id bigint not null references ruler.rehearsal (id) on delete cascade,
  part         int not null,
  version_id   bigint not null,
  customer_id  bigint not null,
  creditor_ids bigint[] not null,
  contacts     int not null,
  primary key (rehearsal_id, version_id, customer_id)
);
