-- What a setting plans and shows of itself; counts by month, never a person.
create schema planning;
grant usage on schema planning to included_run;

-- How many people worked there on the last night of a month that was counted, and how many of them had
-- begun the core training. A month that is over is not counted again.
create table planning.setting_month (
  setting uuid not null references setting.setting,
  month date not null check (extract(day from month) = 1),
  staff int not null,
  begun int not null check (begun <= staff),
  primary key (setting, month)
);
grant select, insert, update (staff, begun) on planning.setting_month to included_run;

create index setting_month_month on planning.setting_month (month);

-- The same of trusts and authorities, each person once.
create table planning.group_month (
  trust text collate "C" references setting.trust,
  authority text collate "C" references setting.authority,
  month date not null check (extract(day from month) = 1),
  -- in which anybody works
  settings int not null,
  staff int not null,
  begun int not null check (begun <= staff),
  check (num_nonnulls(trust, authority) = 1)
);
create unique index group_month_trust on planning.group_month (trust, month) where trust is not null;
create unique index group_month_authority on planning.group_month (authority, month)
  where authority is not null;
create index group_month_month on planning.group_month (month);
grant select, insert, delete on planning.group_month to included_run;

-- "To do this, you may stop ...": one line of the head to everybody who works there.
create table planning.may_stop (
  setting uuid primary key references setting.setting,
  words text not null,
  said_by uuid,
  said_at timestamptz not null
);
create index may_stop_said_by on planning.may_stop (said_by);
grant select, insert, update, delete on planning.may_stop to included_run;
