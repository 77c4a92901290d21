-- The rulers that ship. Whoever stands on the first edition of Standard stays on it.
update ruler.ruler_version set state = 'retired', retired_at = '2026-11-22 00:00:00Z' where id = 1;
insert into ruler.ruler (id, name, priority) values (2, 'First delay', 100), (3, 'Legal entities', 100);
insert into ruler.ruler_version (
  id, ruler_id, number, state, note, created_by, published_by, published_at, priority, customer_kinds, profiles, based_on)
values
  (2, 1, 2, 'published', 'Ships with the application', 'regua', 'regua', '2026-11-22 00:00:00Z', 1000, '{individual}',
   '{recurrent}', 1),
  (3, 2, 1, 'published', 'Ships with the application', 'regua', 'regua', '2026-11-22 00:00:00Z', 200, '{individual}',
   '{first_time,occasional}', null),
  (4, 3, 1, 'published', 'Ships with the application', 'regua', 'regua', '2026-11-22 00:00:00Z', 100, '{legal_entity}',
   null, null);
insert into ruler.step (
  version_id, seq, step_key, kind, anchor, offset_days, offset_unit, gap_days, min_amount, channels, optional) values
  (2, 1, 'courtesy', 'reminder', null, -3, 'calendar', 0, null, '{whatsapp,email}', true),
  (2, 2, 'reminder', 'reminder', null, 5, 'business', 0, null, '{whatsapp,sms,email}', false),
  (2, 3, 'call', 'call', null, 8, 'calendar', 1, 100, '{phone}', false),
  (2, 4, 'registry', 'registry', null, 10, 'calendar', 2, 50, null, false),
  (2, 5, 'notice_letter', 'notice_letter', 'registry', 5, 'calendar', 0, null, '{letter}', false),
  (2, 6, 'extrajudicial_notice', 'extrajudicial_notice', null, 45, 'calendar', 5, null, '{letter}', false),
  (3, 1, 'courtesy', 'reminder', null, -3, 'calendar', 0, null, '{whatsapp,email}', true),
  (3, 2, 'reminder', 'reminder', null, 2, 'business', 0, null, '{whatsapp,sms,email}', false),
  (3, 3, 'reminder_2', 'reminder', null, 7, 'calendar', 2, null, '{whatsapp,sms,email}', true),
  (3, 4, 'call', 'call', null, 10, 'calendar', 1, 100, '{phone}', false),
  (3, 5, 'offer', 'offer', null, 15, 'calendar', 2, null, '{whatsapp,email}', false),
  (3, 6, 'last_reminder', 'reminder', null, 25, 'calendar', 3, null, '{whatsapp,sms,email}', false),
  (3, 7, 'registry', 'registry', null, 30, 'calendar', 2, 50, null, false),
  (3, 8, 'notice_letter', 'notice_letter', 'registry', 5, 'calendar', 0, null, '{letter}', false),
  (3, 9, 'extrajudicial_notice', 'extrajudicial_notice', null, 60, 'calendar', 5, 1000, '{letter}', false),
  (4, 1, 'courtesy', 'reminder', null, -5, 'calendar', 0, null, '{email}', true),
  (4, 2, 'reminder', 'reminder', null, 3, 'business', 0, null, '{email,whatsapp}', false),
  (4, 3, 'call', 'call', null, 6, 'calendar', 1, 100, '{phone}', false),
  (4, 4, 'last_reminder', 'reminder', null, 12, 'calendar', 2, null, '{email,whatsapp}', false),
  (4, 5, 'registry', 'registry', null, 15, 'calendar', 2, 50, null, false),
  (4, 6, 'notice_letter', 'notice_letter', 'registry', 5, 'calendar', 0, null, '{letter}', false),
  (4, 7, 'extrajudicial_notice', 'extrajudicial_notice', null, 30, 'calendar', 5, null, '{letter}', false),
  (4, 8, 'protest', 'protest', null, 45, 'calendar', 5, null, null, false);
