-- Where people work, and what as.
create schema setting;
grant usage on schema setting to included_run;

create table setting.setting (
  id uuid primary key,
  name text collate "C" not null,
  -- null for a place of work with no phase: a trust's office, a council
  phase text collate "C" check (phase in ('early-years', 'primary', 'secondary', 'college'))
);
grant select, insert on setting.setting to included_run;

-- A person may hold several posts at once; a former one stays, with the day it ended.
create table setting.post (
  id uuid primary key,
  person uuid not null,
  setting uuid not null references setting.setting,
  role_group text collate "C" not null,
  starts date not null,
  ends date check (ends >= starts)
);
create index post_person on setting.post (person);
create index post_setting on setting.post (setting);
grant select, insert, delete on setting.post to included_run;
