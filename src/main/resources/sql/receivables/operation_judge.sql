-- What speaks against the operations whose turn it is, debt by debt, as the debts stand now. final = nobody can overrule
-- it; the rest is not asked of operations that somebody accepted.
with turn as (
  select i.*, t.receivable_id, t.contract_id, r.due_on as old_due, r.principal, r.open_principal, r.state, r.installment as no,
    k.sold_on,
    exists (
      select from receivables.agreed_debt as g where g.receivable_id = r.id and g.ended_on is null and r.state = 'in_agreement'
    ) as agreed,
    case when r.state = 'in_agreement' then coalesce((
      select k.number
      from receivables.agreed_debt as g
      join receivables.agreed as a on a.agreement_id = g.agreement_id and a.customer_id = g.customer_id
      join receivables.contract as k on k.id = a.contract_id and k.customer_id = a.customer_id
      where g.receivable_id = r.id and g.ended_on is null
      order by g.signed_on desc, g.agreement_id desc
      limit 1
    ), (
      select a.number
      from receivables.prior_agreement_debt as g
      join receivables.prior_agreement as a on a.id = g.agreement_id and a.customer_id = g.customer_id
      where g.receivable_id = r.id and g.customer_id = r.customer_id
    )) end as agreement, k.number
  from receivables.inbox_target as t
  join receivables.inbox_operation as i on i.batch_id = :batch and i.line = t.line
  join receivables.receivable as r on r.id = t.receivable_id and r.customer_id = t.customer_id
  join receivables.contract as k on k.id = t.contract_id and k.customer_id = t.customer_id
  where t.batch_id = :batch and t.round = :round
),
-- A debt of which nothing would change is no conflict: the same said again.
asked as (
  select * from turn
  where operation = 'change' and (due_on <> old_due or amount <> principal) or operation = 'cancel' and state <> 'cancelled'
),
objected as (
  select a.line, a.receivable_id, a.accepted, o.final, o.code, o.facts
  from asked as a
  cross join lateral (
    values
      (a.state = 'settled', a.operation = 'cancel', 'already_paid', '{}'::jsonb),
      (a.operation = 'cancel' and a.state = 'open' and a.open_principal < a.principal, false, 'partly_paid',
        jsonb_build_object('paid', (a.principal - a.open_principal)::text)),
      (a.state = 'in_agreement', a.agreed or a.operation = 'cancel', 'in_agreement',
        jsonb_build_object('agreement', coalesce(a.agreement, ''))),
      (a.state = 'placed', a.operation = 'cancel', 'placed', '{}'),
      (a.operation = 'change' and a.state = 'cancelled', true, 'already_cancelled', '{}'),
      (a.amount < a.principal - a.open_principal and a.state <> 'settled', false, 'amount_below_paid',
        jsonb_build_object('paid', (a.principal - a.open_principal)::text)),
      (a.due_on < a.sold_on, true, 'due_date_before_contract_date',
        jsonb_build_object('dueDate', a.due_on, 'contractDate', a.sold_on))
  ) as o (broken, final, code, facts)
  where o.broken
  union all
  select a.line, a.receivable_id, a.accepted, false, 'listed', jsonb_build_object('bureau', p.bureau, 'listedOn', p.listed_on)
  from asked as a
  join receivables.prior_record as p on p.receivable_id = a.receivable_id and p.listed_on is not null
  union all
  select a.line, a.receivable_id, a.accepted, false, 'older_than_known',
    jsonb_build_object('doneOn', a.done_on, 'knownOn', last.done_on)
  from asked as a
  join lateral (
    select max(o.done_on) as done_on
    from receivables.operation as o
    where o.contract_id = a.contract_id and o.receivable_id = a.receivable_id
  ) as last on last.done_on > a.done_on
),
-- A credit note takes what is open of the debts it means, and then, when somebody agrees, what was paid of them; sold = what
-- it can lessen at all.
noted as (
  select t.line, min(t.amount) as amount, bool_or(t.accepted) as accepted,
    coalesce(sum(t.open_principal) filter (where t.state = 'open'), 0) as open,
    coalesce(sum(t.principal) filter (where t.state in ('open', 'settled')), 0) as sold,
    string_agg(distinct t.agreement, ', ' order by t.agreement) as agreements, bool_or(t.state = 'placed') as some_placed,
    bool_or(exists (
      select from receivables.prior_record as p where p.receivable_id = t.receivable_id and p.listed_on is not null)) as listed
  from turn as t
  where t.operation = 'return'
    and not exists (
      select from receivables.credit_note as n where n.creditor_id = t.creditor_id and n.reference = t.reference)
  group by t.line
)
insert into receivables.inbox_objection (batch_id, line, receivable_id, final, code, facts)
select :batch, o.line, o.receivable_id, o.final, o.code, o.facts
from objected as o
where o.final or not o.accepted
union all
-- What was agreed changes only by another agreement, whoever asks.
select distinct :batch, t.line, cast(null as bigint), true, 'installment_of_agreement',
  jsonb_build_object('agreement', t.number)
from turn as t
join receivables.agreed_installment as g on g.receivable_id = t.receivable_id
union all
select :batch, n.line, null, o.final, o.code, o.facts
from noted as n
cross join lateral (
  values
    (n.amount > n.sold, true, 'return_above_open', jsonb_build_object('open', n.sold::text, 'amount', n.amount::text)),
    (n.amount > n.open and n.amount <= n.sold and not n.accepted, false, 'return_of_paid',
      jsonb_build_object('amount', n.amount::text, 'credit', (n.amount - n.open)::text)),
    (n.amount > n.sold and n.agreements is not null, true, 'in_agreement', jsonb_build_object('agreement', n.agreements)),
    (n.amount > n.sold and n.some_placed, true, 'placed', '{}'::jsonb),
    (n.listed and not n.accepted, false, 'listed', '{}')
) as o (broken, final, code, facts)
where o.broken
