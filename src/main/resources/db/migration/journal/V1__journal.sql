create sequence journal.entry_seq cache 1000;

-- Append-only. customer_id 0 = the entry concerns no one customer.
create table journal.entry (
  id          bigint not null default nextval('journal.entry_seq'),
  customer_id bigint not null default 0,
  creditor_id bigint,
  at          timestamptz not null default now(),
  actor       text not null,
  origin      text,
  subject     text not null,
  subject_id  bigint,
  code        text not null,
  facts       jsonb not null default '{}',
  primary key (id, customer_id)
);
create index entry_by_customer on journal.entry (customer_id, at desc) where customer_id <> 0;
create index entry_by_time on journal.entry (at);
create index entry_by_subject on journal.entry (subject, subject_id, at);

-- Personal values, apart, so that anonymisation (L17) can blank them while the history stays.
create table journal.personal (
  entry_id    bigint not null,
  customer_id bigint not null,
  field       text not null,
  before      text,
  after       text,
  blanked_at  timestamptz,
  primary key (entry_id, customer_id, field),
  foreign key (entry_id, customer_id) references journal.entry (id, customer_id)
);

create function journal.refuse_change() returns trigger language plpgsql as $$
begin
  raise exception 'journal.entry is append-only' using errcode = 'restrict_violation';
end $$;
create trigger entry_is_append_only before update or delete on journal.entry
for each row execute function journal.refuse_change();

create view journal.v_entry as
select id, customer_id, creditor_id, at, actor, origin, subject, subject_id, code, facts from journal.entry;
