-- One more time an account's bank could not be told; the first time after a remittance counts anew.
insert into bills.remittance_trouble as t (bank_account_id, code, facts)
values (:account, :code, cast(:facts as jsonb))
on conflict (bank_account_id) do update set code = excluded.code, facts = excluded.facts, last_at = excluded.last_at,
  (since, times) = (
    select case when over then excluded.since else t.since end, case when over then 1 else t.times + 1 end
    from (select exists (
      select from bills.remittance as r where r.bank_account_id = t.bank_account_id and r.produced_at > t.last_at)) as o (over))
