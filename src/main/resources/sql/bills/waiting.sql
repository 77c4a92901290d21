-- What a bank is still to be told of the bills of one account. Without a tax id no boleto is issued: the join loses none.
select i.id, i.kind, b.our_number, b.id::text as bill_id, b.total + b.rebate as total, b.issued_on,
  coalesce(i.due_on, b.valid_until) as due_on, i.amount as rebate, b.payable_until - b.valid_until as days_payable,
  w.tax_id, w.name, concat_ws(', ', p.street, p.number, p.complement) as street, p.district, p.postal_code, p.city,
  p.state
from bills.instruction as i
join bills.bill as b on b.id = i.bill_id and b.customer_id = i.customer_id
join customers.v_customer as w on w.id = b.customer_id
left join lateral (
  select c.street, c.number, c.complement, c.district, c.postal_code, c.city, c.state
  from customers.v_contact_point as c
  where c.customer_id = w.id and c.kind = 'postal' and c.validity not in ('bad', 'wrong_person')
  order by c.validity = 'confirmed' desc, c.id desc
  limit 1
) as p on true
where i.bank_account_id = :account and i.remittance_id is null
order by i.id
for update of i
