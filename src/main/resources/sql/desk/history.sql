-- All that happened to a customer in one stream, newest first: money, steps of the ruler, and the journal.
select day, at, stream, code, actor, receivable_id, facts::text as facts
from (
  (select p.paid_on as day, p.recorded_at as at, 'money' as stream, 'payment' as code, p.recorded_by as actor,
     p.receivable_id,
     jsonb_build_object('amount', p.amount::text, 'method', p.method, 'reference', p.reference,
                        'reversed', p.reversed_at is not null, 'contract', k.number) as facts
   from receivables.v_payment as p
   left join receivables.v_contract as k on k.id = p.contract_id and k.customer_id = p.customer_id
   where p.customer_id = :customer and (:all or p.creditor_id = any(:creditors)) and :filter in ('all', 'money')
   order by p.paid_on desc, p.recorded_at desc limit :upto)
  union all
  (select a.business_date, a.recorded_at, 'ruler', a.step_key, null, a.receivable_id,
     jsonb_build_object('kind', a.kind, 'outcome', a.outcome, 'reason', a.reason, 'contract', k.number,
                        'installment', o.installment) || a.facts
   from ruler.v_action as a
   join receivables.v_owed as o on o.receivable_id = a.receivable_id and o.customer_id = a.customer_id
   join receivables.v_contract as k on k.id = o.contract_id and k.customer_id = o.customer_id
   where a.customer_id = :customer and (:all or a.creditor_id = any(:creditors))
     and (:filter in ('all', 'ruler')
          or :filter = 'contacts' and a.kind in ('reminder', 'call') and a.outcome in ('taken', 'covered'))
   order by a.business_date desc, a.recorded_at desc, a.seq desc, a.receivable_id limit :upto)
  union all
  (select (e.at at time zone :zone)::date, e.at, 'journal', e.code, e.actor, null::bigint, e.facts
   from journal.v_entry as e
   where e.customer_id = :customer and e.customer_id <> 0
     and (:all or e.creditor_id is null or e.creditor_id = any(:creditors))
     and e.code <> 'payment_recorded' and :filter = 'all'
   order by e.at desc limit :upto)
) as stream
order by day desc, at desc, code, receivable_id
limit :size offset :offset
