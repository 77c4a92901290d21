-- Accounts whose bank could not be told, and whose instructions still wait.
select a.id, c.brand, a.bank, a.branch, a.account, t.code, t.facts, t.since, t.last_at, t.times
from bills.remittance_trouble as t
join creditors.v_bank_account as a on a.id = t.bank_account_id
join creditors.v_creditor as c on c.id = a.creditor_id
where (:all or a.creditor_id = any(:creditors))
  and exists (select from bills.instruction as i where i.bank_account_id = t.bank_account_id and i.remittance_id is null)
  and not exists (
    select from bills.remittance as r where r.bank_account_id = t.bank_account_id and r.produced_at > t.last_at)
order by c.brand, a.id
