-- Two accounts of one human being. Only ever added to: what is linked can be unlinked, and neither account
-- loses or gains a row by either.
create table account.link_log (
  -- the order in which they were written, whatever the clock said
  nr bigint generated always as identity primary key,
  at timestamptz not null,
  what text collate "C" not null check (what in ('linked', 'unlinked')),
  -- the smaller id first, so that a pair is one pair
  one uuid not null,
  other uuid not null check (one < other)
);
create index link_log_one on account.link_log (one);
create index link_log_other on account.link_log (other);
grant select, insert on account.link_log to included_run;

-- What the lines above come to: who is linked, directly or through others, and the first of them, by whom
-- all of them are counted as one. Nobody is in it who is linked with nobody.
create table account.same_person (
  person uuid primary key references account.person,
  first uuid not null
);
create index same_person_first on account.same_person (first);
grant select, insert, update (first), delete on account.same_person to included_run;

-- A code that somebody signed in has made, to be typed in where they are signed in as the other: known by
-- its fingerprint.
create table account.link_code (
  mac bytea primary key,
  person uuid not null references account.person,
  until timestamptz not null
);
create index link_code_person on account.link_code (person);
create index link_code_until on account.link_code (until);
grant select, insert, delete on account.link_code to included_run;

create function account.forget_links(who uuid) returns void
language sql security definer set search_path = pg_catalog
as $$ delete from account.link_log where one = who or other = who $$;
revoke all on function account.forget_links(uuid) from public;
grant execute on function account.forget_links(uuid) to included_run;
