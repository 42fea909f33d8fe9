-- Where people work, and what as.
create schema setting;
grant usage on schema setting to included_run;

-- Local authorities by the education department's three figures; 153 of England have a region.
create table setting.authority (
  code text collate "C" primary key,
  name text collate "C" not null,
  region text collate "C" not null
);
grant select, insert, update (name) on setting.authority to included_run;

create table setting.trust (
  uid text collate "C" primary key,
  name text collate "C" not null
);
grant select, insert, update (name) on setting.trust to included_run;

-- As it is today; what it was is in the tables below.
create table setting.setting (
  id uuid primary key,
  -- which family of public registers lists it; null for one that a registrar or a demonstration added
  register text collate "C" check (register in ('schools', 'early-years')),
  -- its number there: URN, or Ofsted's
  urn text collate "C",
  ukprn text collate "C" not null default '',
  -- empty where the register withholds it, as for childminders; then the address is, too
  name text collate "C" not null,
  -- as the register names it, or whoever added it; empty where none is known
  kind text collate "C" not null default '',
  -- null for a place of work with no phase: a trust's office, a council, an all-through school
  phase text collate "C" check (phase in ('early-years', 'primary', 'secondary', 'college')),
  status text collate "C" not null default 'open'
    check (status in ('proposed', 'open', 'closing', 'closed')),
  opened date,
  closed date,
  authority text collate "C" references setting.authority,
  trust text collate "C" references setting.trust,
  street text collate "C" not null default '',
  town text collate "C" not null default '',
  postcode text collate "C" not null default '',
  -- metres on the national grid
  easting int,
  northing int,
  check ((register is null) = (urn is null)),
  unique (register, urn)
);
create index setting_urn on setting.setting (urn) where urn is not null;
create index setting_ukprn on setting.setting (ukprn) where ukprn <> '';
create index setting_authority on setting.setting (authority);
-- those that no register lists, which are few
create index setting_unlisted on setting.setting (id) where register is null;
create index setting_trust on setting.setting (trust) where trust is not null;
grant select, insert, update on setting.setting to included_run;

-- What an edition of a register changed, and which that no register lists was closed or opened again by hand.
-- Only ever added to.
create table setting.change (
  id bigint generated always as identity primary key,
  setting uuid not null references setting.setting,
  -- the day of the edition, which is the first that we know of it; or the day on which it was done by hand
  edition date not null,
  what text collate "C" not null check (what in
    ('listed', 'unlisted', 'status', 'name', 'address', 'kind', 'authority', 'trust')),
  before text collate "C" not null,
  after text collate "C" not null
);
create index change_setting on setting.change (setting, id);
grant select, insert on setting.change to included_run;

-- Under which trust or authority a setting was, and when. A null begins before, or lasts after, we
-- know.
create table setting.grouping (
  setting uuid not null references setting.setting,
  kind text collate "C" not null check (kind in ('trust', 'authority')),
  code text collate "C" not null,
  since date,
  until date,
  check (until >= since)
);
create unique index grouping_now on setting.grouping (setting, kind) where until is null;
create index grouping_code on setting.grouping (kind, code);
grant select, insert, update (until) on setting.grouping to included_run;

-- Which setting followed which, by their numbers: some are in no file.
create table setting.link (
  urn text collate "C" not null,
  linked text collate "C" not null,
  kind text collate "C" not null,
  since date,
  primary key (urn, linked, kind)
);
create index link_linked on setting.link (linked);
grant select, insert, update (since), delete on setting.link to included_run;

-- Links as the register means them: which number came before which. It says so from either side, and of
-- settings that became one at times the wrong way round, or not at all: those stand here both ways, and which
-- closed has to decide where nothing is said.
create view setting.succession as
  select urn as before, linked as after, kind, since, kind like 'Successor%' as said
  from setting.link where kind like 'Successor%' or kind ~* 'merge|amalgam'
  union all
  select linked, urn, kind, since, kind like 'Predecessor%'
  from setting.link where kind like 'Predecessor%' or kind ~* 'merge|amalgam';
grant select on setting.succession to included_run;
