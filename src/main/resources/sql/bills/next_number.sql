-- The next number of an account in its range: one more than the highest that was given, also under another entry of the
-- same account and wallet. No row when the range is used up. :most = the highest that the bank has digits for.
with own as (
  select a.creditor_id, a.bank, a.branch, a.account, a.wallet, a.our_number_first as lowest,
    least(a.our_number_last, :most) as highest
  from creditors.v_bank_account as a
  where a.id = :account
),
given as (
  select max(b.our_number) as newest
  from own
  join creditors.v_bank_account as a on a.creditor_id = own.creditor_id and a.bank = own.bank
    and ltrim(a.branch, '0') = ltrim(own.branch, '0') and ltrim(a.account, '0') = ltrim(own.account, '0')
    and ltrim(a.wallet, '0') = ltrim(own.wallet, '0')
  cross join lateral (
    select bill.our_number
    from bills.bill as bill
    where bill.bank_account_id = a.id and bill.our_number between own.lowest and own.highest
    order by bill.our_number desc
    limit 1
  ) as b
)
select coalesce(given.newest + 1, own.lowest) as number
from own, given
where coalesce(given.newest + 1, own.lowest) <= own.highest
