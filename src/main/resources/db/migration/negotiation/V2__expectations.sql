-- What offers are likely to bring, to rank them by: monthly_cost = what a month of waiting costs, in per cent. There is one.
create table negotiation.expectation (
  id           int primary key default 1 check (id = 1),
  monthly_cost numeric(9, 6) not null check (monthly_cost between 0 and 100),
  version      int not null default 0
);
-- By profile and age of the oldest debt, in days up to and with until_days_late (2147483647 = however old): pays = that the
-- first payment comes, keeps = that of those who paid until then one goes on for another month; in per cent. First guesses,
-- until the team's own figures replace them.
create table negotiation.chance (
  profile         text not null check (profile in ('first_time', 'occasional', 'recurrent')),
  until_days_late int not null check (until_days_late >= 0),
  pays            numeric(9, 6) not null check (pays between 0 and 100),
  keeps           numeric(9, 6) not null check (keeps between 0 and 100),
  primary key (profile, until_days_late)
);
insert into negotiation.expectation (monthly_cost) values (2);
insert into negotiation.chance (profile, until_days_late, pays, keeps) values
  ('first_time', 30, 80, 97), ('first_time', 90, 60, 95), ('first_time', 180, 40, 93), ('first_time', 2147483647, 25, 90),
  ('occasional', 30, 65, 94), ('occasional', 90, 45, 92), ('occasional', 180, 30, 90), ('occasional', 2147483647, 18, 86),
  ('recurrent', 30, 45, 88), ('recurrent', 90, 30, 85), ('recurrent', 180, 20, 82), ('recurrent', 2147483647, 10, 78);
