create schema pack;
grant usage on schema pack to included_run;

-- How many were in the room when a team used a pack: numbers by role group, the day only, and nothing about
-- who or where. Only ever added to.
create table pack.headcount_log (
  id bigint generated always as identity primary key,
  -- one showing of the form: sent twice, it counts once
  form uuid not null,
  module text collate "C" not null,
  edition text collate "C" not null,
  role_group text collate "C" not null,
  people smallint not null check (people between 1 and 300),
  on_day date not null,
  unique (form, role_group)
);
-- for what authors see of a module: its last 90 days
create index headcount_log_module on pack.headcount_log (module, on_day);
grant select, insert on pack.headcount_log to included_run;
