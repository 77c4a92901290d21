-- held_out_in = the trial in which the debt goes without optional steps, for as long as that trial runs; null = it goes with
-- all. Which trial it is has to be known of a debt that was told: no ruler is chosen for it any more, and nobody goes
-- without anything because of a trial that began later.
alter table ruler.position add column held_out_in bigint;
update ruler.position as p
set held_out_in = t.id
from ruler.ruler_version as v
join ruler.trial as t on t.ruler_id = v.ruler_id and t.ended_on is null
join ruler.assignment as s on s.trial_id = t.id and s.arm = 'hold_out'
where p.hold_out and v.id = p.version_id and s.customer_id = p.customer_id;
create or replace view ruler.v_position as
select p.receivable_id, p.customer_id, p.creditor_id, p.version_id, r.name as ruler_name, v.number as version_number,
  p.cycle, p.next_seq, s.step_key as next_step_key, s.kind as next_kind, p.next_on, p.waiting, p.last_taken_on,
  p.told_on, p.legal_on, p.held_out_in is not null as hold_out, r.id as ruler_id
from ruler.position as p
join ruler.ruler_version as v on v.id = p.version_id
join ruler.ruler as r on r.id = v.ruler_id
left join ruler.step as s on s.version_id = p.version_id and s.seq = p.next_seq;
alter table ruler.position drop column hold_out;
