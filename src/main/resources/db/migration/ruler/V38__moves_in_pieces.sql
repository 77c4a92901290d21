-- A large move is ordered in pieces, which are taken side by side: customers after the first one reached and up to this.
alter table ruler.move add column up_to bigint not null default 9223372036854775807;
drop index ruler.one_move;
create unique index one_move on ruler.move (from_version_id, up_to) where done_at is null;
