-- Which debts a version is for: those of sales, installments of agreements, or both. What was published until now was for
-- debts of sales; installments are never listed, and nobody is taken further about them than by a call (L22).
alter table ruler.ruler_version
  add column debts text not null default 'sales' check (debts in ('sales', 'agreements', 'both'));

-- The ruler of installments that ships.
insert into ruler.ruler (id, name, priority) values (4, 'Agreements', 100);
insert into ruler.ruler_version (
  id, ruler_id, number, state, note, created_by, published_by, published_at, priority, debts)
values
  (5, 4, 1, 'published', 'Ships with the application', 'regua', 'regua', '2026-11-23 00:00:00Z', 100, 'agreements');
insert into ruler.step (
  version_id, seq, step_key, kind, anchor, offset_days, offset_unit, gap_days, channels, optional) values
  (5, 1, 'courtesy', 'reminder', null, -3, 'calendar', 0, '{whatsapp,email}', true),
  (5, 2, 'reminder', 'reminder', null, 1, 'calendar', 0, '{whatsapp,sms,email}', false),
  (5, 3, 'call', 'call', null, 3, 'calendar', 1, '{phone}', false);
