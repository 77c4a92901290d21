create sequence creditors.creditor_seq increment by 50;

create table creditors.creditor (
  id                    bigint primary key,
  code                  text not null unique check (code ~ '^[a-z0-9][a-z0-9-]*$'),
  brand                 text not null,
  legal_name            text not null,
  tax_id                text not null unique,
  address               text not null,
  calendar_id           bigint not null default 1 references calendar.calendar (id),
  grace_days            int not null default 5 check (grace_days between 0 and 60),
  financial_institution boolean not null default false,
  residual_waiver       numeric(15, 2) not null default 20.00 check (residual_waiver >= 0),
  version               int not null default 0,
  created_at            timestamptz not null
);

create view creditors.v_creditor as
select id, code, brand, legal_name, tax_id, address, calendar_id, grace_days, financial_institution, residual_waiver
from creditors.creditor;
