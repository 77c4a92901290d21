insert into creditors.creditor (id, code, brand, legal_name, tax_id, address, created_at)
select g, 'bench' || g, 'Bench ' || g, 'Bench Ltda', lpad(g::text, 14, '0'), 'Rua A, 1', now()
from generate_series(1, 4) as g;
insert into customers.customer (id, kind, name)
select g, 'individual', 'Customer ' || md5(g::text) from generate_series(1, :customers) as g;
insert into receivables.contract (id, customer_id, creditor_id, number, sold_on, fine_percent, interest_percent, product,
  category, seller, branch, instrument)
select g, g, case when g % 100 < 70 then 1 when g % 100 < 90 then 2 when g % 100 < 99 then 3 else 4 end, 'C' || g,
  date '2026-01-01', 2, 1, (array['Sofa set', 'Mattress', 'Refrigerator', 'Stove', 'Phone', 'Oven'])[1 + g % 6],
  'cat ' || g % 20, 'seller ' || g % 300, 'branch ' || g % 50, (array['carne', 'duplicata', 'card_invoice'])[1 + g % 3]
from generate_series(1, :customers) as g;
insert into receivables.receivable (id, customer_id, creditor_id, contract_id, installment, due_on, principal,
  open_principal, state, settled_on)
select (c.id - 1) * 3 + k, c.id, c.creditor_id, c.id, k, x.due_on, x.principal,
  case when x.closed then 0 else x.principal end,
  case when x.closed then case when c.id % 500 = 0 then 'cancelled' else 'settled' end
       when c.id % 300 = 0 then 'in_agreement' else 'open' end,
  case when x.closed then x.due_on end
from receivables.contract as c, generate_series(1, 3) as k
cross join lateral (
  select date '2025-12-01' + cast((c.id * 7919) % 440 as int) + 30 * k as due_on,
    round(50 + (c.id * 31 + k) % 200000 / 100.0, 2) as principal,
    (c.id * 7919) % 440 + 30 * k < 350 and (c.id * 13 + k) % 20 < 9 as closed
) as x;
insert into receivables.hold (id, customer_id, creditor_id, receivable_id, kind, from_on, reason, placed_by)
select nextval('receivables.hold_seq'), customer_id, creditor_id, id, 'dispute', date '2026-11-01', 'bench', 'bench'
from receivables.receivable where id % 100 = 0 and state = 'open';
insert into customers.mark (id, customer_id, kind, from_on, charges_run, stops_ruler, stops_calls, stops_registry, placed_by,
  placed_at)
select id, id, 'elderly', date '2026-01-01', true, false, false, false, 'bench', now()
from customers.customer where id % 60 = 0;
insert into receivables.write_off (id, customer_id, creditor_id, receivable_id, state, reason, principal, total, proposed_by,
  proposed_on, proposed_at, decided_by, decided_at, written_off_on)
select nextval('receivables.write_off_seq'), customer_id, creditor_id, id, 'approved', 'uncollectable', principal, principal,
  'a', date '2026-10-01', now(), 'b', now(), date '2026-10-02'
from receivables.receivable where state = 'open' and due_on < date '2026-03-01';
insert into ruler.position (receivable_id, customer_id, creditor_id, version_id, cycle, next_seq, next_on, waiting,
  due_on, next_what)
select id, customer_id, creditor_id, 1, 1, case when due_on > date '2026-11-15' then 1 else 4 end,
  case when id % 100 <> 0 then due_on + 30 end, case when id % 100 = 0 then 'held' end, due_on,
  case when id % 100 = 0 then 'held' when due_on > date '2026-11-15' then 'reminder' else 'registry' end
from receivables.receivable where state = 'open';
update ruler.position set next_seq = 4, next_what = coalesce(waiting, 'registry'), last_taken_on = date '2026-11-21' - cast(receivable_id / 6 % 40 as int)
where receivable_id % 6 = 0;
insert into ruler.action (customer_id, receivable_id, step_key, cycle, creditor_id, version_id, seq, kind, business_date,
  outcome, reason, facts)
select customer_id, receivable_id, 'call', 1, creditor_id, 1, 3, 'call',
  coalesce(last_taken_on, date '2026-08-01' - cast(receivable_id % 100 as int)), 'taken', 'due',
  jsonb_build_object('openPrincipal', (100 + receivable_id % 900)::text)
from ruler.position where receivable_id % 6 = 0 or receivable_id % 3 = 1;
