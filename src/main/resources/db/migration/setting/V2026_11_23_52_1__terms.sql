-- Term dates and INSET days: a whole school year of an authority is replaced at once.
create table setting.term (
  authority text collate "C" not null references setting.authority,
  -- 2026 for 2026/27
  year int not null,
  what text collate "C" not null check (what in ('term', 'half_term', 'inset', 'closed')),
  -- the first and the last day
  starts date not null,
  ends date not null check (ends >= starts),
  primary key (authority, year, what, starts)
);
grant select, insert, delete on setting.term to included_run;

-- What a setting gave for itself, which goes before its authority's.
create table setting.own_term (
  setting uuid not null references setting.setting,
  year int not null,
  what text collate "C" not null check (what in ('term', 'half_term', 'inset', 'closed')),
  starts date not null,
  ends date not null check (ends >= starts),
  primary key (setting, year, what, starts)
);
grant select, insert, delete on setting.own_term to included_run;
