-- Where the walked debts are in a rehearsal, and what happened to them. Both go with the transaction.
create temporary table rehearsing_at (
  round int, receivable_id bigint, version_id bigint, next_seq int, in_trial bigint, last_taken_on date, told_on date,
  legal_on date, assumed jsonb, on_date date
) on commit drop;
create temporary table rehearsed (
  round int, receivable_id bigint, version_id bigint, on_date date, back_seq int, back_kind text, back_class text, back_due date,
  passed_seqs int[], passed_whys text[], waiting text, stands boolean
) on commit drop;
-- No night looks at who is moved before his next step on the new version falls due, nor at who is held before the hold
-- ends; until then nobody asks whom a ruler is for. The dates are found as a move finds them.
with recursive chosen as (
  select
    c.receivable_id, c.customer_id, c.creditor_id, c.calendar_id, c.cycle, c.version_id as new_version_id, c.due_on,
    c.adjusted_on, c.starts_on as on_date, false as walks, c.held_ids, c.held_kinds, c.held_froms, c.held_untils,
    c.barred_from, c.open_principal, cast(null as date[]) as overdue_from, cast(null as numeric[]) as overdue_sums,
    cast(null as text) as profile, cast(null as text) as customer_kind, cast(null as text[]) as channels,
    cast(null as date) as no_calls_until, cast(null as date) as no_registry_until, cast(null as date) as refused_from, c.in_trial as held_out_in,
    c.assumed,
    cast(null as tid) as position_at, false as was_held, c.legal_on, c.last_taken_on, c.told_on, c.next_seq as from_seq,
    c.debt_state, c.of_agreement
  from rehearsing_class as c
  where c.settles is not null
),
-- include decide
,
settled as materialized (
  select d.receivable_id, d.version_id,
    case when c.settles = 'moved' then case when d.moves_to is not null then greatest(d.moves_to, c.starts_on) end
         when d.held is null then c.starts_on
         when d.held <> 'time_barred' then d.held_until + 1 end as on_date,
    case when c.settles = 'held' then 'held' else d.waiting end as waiting
  from decided as d
  join rehearsing_class as c on c.receivable_id = d.receivable_id
),
still as (
  insert into rehearsed (round, receivable_id, version_id, waiting, stands)
  select 0, s.receivable_id, s.version_id, s.waiting, true
  from settled as s
  where s.on_date is null
)
insert into rehearsing_at (
  round, receivable_id, version_id, next_seq, in_trial, last_taken_on, told_on, legal_on, assumed, on_date)
select 1, c.receivable_id, c.version_id, c.next_seq, c.in_trial, c.last_taken_on, c.told_on, c.legal_on, c.assumed,
  case when c.settles is null then c.starts_on else s.on_date end
from rehearsing_class as c
left join settled as s on s.receivable_id = c.receivable_id
where c.settles is null or s.on_date <= cast(:until as date)
