-- All that happened to a customer in one stream, newest first: money, steps of the ruler, and the journal by what it is
-- about. Where a payment was typed, what fields were and became and which debt spoke for another is looked up for the
-- page alone; the reader's part masks what is personal.
with stream as (
  (select p.paid_on as day, p.recorded_at as at, 'money' as stream, 'payment' as code, p.recorded_by as actor,
     cast(null as text) as origin, p.receivable_id, p.id as payment_id, cast(null as bigint) as entry_id,
     jsonb_build_object('payment', p.id, 'amount', p.amount::text, 'method', p.method, 'reference', p.reference,
                        'reversed', p.reversed_at is not null, 'contract', k.number, 'store', p.store) as facts
   from receivables.v_payment as p
   left join receivables.v_contract as k on k.id = p.contract_id and k.customer_id = p.customer_id
   where p.customer_id = :customer and (:all or p.creditor_id = any(:creditors)) and :filter in ('all', 'money')
   order by p.paid_on desc, p.recorded_at desc limit :upto)
  union all
  (select a.business_date, a.recorded_at, 'ruler', a.step_key, null, null, a.receivable_id, null, null,
     jsonb_build_object('kind', a.kind, 'outcome', a.outcome, 'reason', a.reason, 'contract', k.number,
                        'installment', o.installment) || coalesce(q.facts, '{}') || a.facts
   from ruler.v_action as a
   join receivables.v_receivable as o on o.id = a.receivable_id and o.customer_id = a.customer_id
   join receivables.v_contract as k on k.id = o.contract_id and k.customer_id = o.customer_id
   left join ruler.v_asked as q on q.version_id = a.version_id and q.seq = a.seq
   where a.customer_id = :customer and (:all or a.creditor_id = any(:creditors))
     and (:filter in ('all', 'ruler')
          or :filter = 'contacts' and a.kind in ('reminder', 'call', 'offer') and a.outcome in ('taken', 'covered'))
   order by a.business_date desc, a.recorded_at desc, a.seq desc, a.receivable_id limit :upto)
  union all
  (select (e.at at time zone :zone)::date, e.at, about.stream, e.code, e.actor, e.origin, null::bigint, null, e.id, e.facts
   from journal.v_entry as e
   cross join lateral (
     select case
       when e.subject = 'hold' or e.code in ('hold_placed', 'hold_released') then 'holds'
       when e.subject in ('bill', 'bank_file') then 'bills'
       when e.subject in ('payment', 'unmatched', 'refund', 'quote', 'concession', 'credit') then 'money'
       else 'changes'
     end as stream
   ) as about
   where e.customer_id = :customer and e.customer_id <> 0
     and (:all or e.creditor_id is null or e.creditor_id = any(:creditors))
     and e.code <> 'payment_recorded' and :filter in ('all', about.stream)
   order by e.at desc limit :upto)
),
page as (
  select * from stream
  order by day desc, at desc, code, receivable_id
  limit :size offset :offset
)
select p.day, p.at, p.stream, p.code, p.actor, coalesce(p.origin, noted.origin) as origin, p.receivable_id,
  (p.facts || coalesce(were.fields, '{}') || coalesce(spoke.fields, '{}'))::text as facts
from page as p
left join lateral (
  select jsonb_build_object('byContract', k.number, 'byInstallment', r.installment) as fields
  from receivables.v_receivable as r
  join receivables.v_contract as k on k.id = r.contract_id and k.customer_id = r.customer_id
  where p.stream = 'ruler' and p.facts ->> 'outcome' = 'covered' and r.id = cast(p.facts ->> 'by' as bigint)
    and r.customer_id = :customer
) as spoke on true
left join lateral (
  select e.origin
  from journal.v_entry as e
  where p.payment_id is not null and e.customer_id = :customer and e.code = 'payment_recorded'
    and e.subject = case when p.receivable_id is null then 'payment' else 'receivable' end
    and e.subject_id = coalesce(p.receivable_id, p.payment_id) and e.facts ->> 'payment' = p.payment_id::text
  limit 1
) as noted on true
left join lateral (
  select jsonb_build_object('changed', jsonb_agg(jsonb_build_object(
    'field', v.field, 'before', coalesce(v.before, ''), 'after', coalesce(v.after, '')) order by v.field)) as fields
  from journal.v_personal as v
  where v.entry_id = p.entry_id and v.customer_id = :customer and v.blanked_at is null
  having count(*) > 0
) as were on true
order by p.day desc, p.at desc, p.code, p.receivable_id
