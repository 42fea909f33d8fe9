create schema account;
grant usage on schema account to included_run;

create table account.person (
  id uuid primary key,
  -- raised by "sign out everywhere": sign-ins of an older epoch are over
  epoch int not null default 1,
  -- what to call them; nobody has to say
  name text,
  -- how they like to read: colours and reading settings, as the cookie has them; empty until they choose
  look text collate "C" not null default '',
  -- what their devices know them by where they keep passkeys: chance, so that it says nothing
  handle uuid not null default gen_random_uuid(),
  -- when they said "not now" to a passkey: they are not asked again
  no_passkey_at timestamptz,
  made_at timestamptz not null
);
grant select, insert, update, delete on account.person to included_run;

-- Where a person can be written to. Never who they are: everything else knows their id only.
create table account.address (
  email text collate "C" primary key check (email = lower(trim(email))),
  person uuid not null unique references account.person,
  since timestamptz not null
);
grant select, insert, update, delete on account.address to included_run;

-- Each person's own key, wrapped by the master key. A table of its own, because it is dumped
-- apart and kept for 30 days only: what was sealed under a destroyed key is gone from backups too.
create table account.person_key (
  person uuid primary key references account.person,
  wrapped bytea not null,
  -- which line of the file of keys it is wrapped under: the bytes begin with the line's short name
  line text collate "C" not null
    generated always as (encode(substring(wrapped from 1 for 4), 'hex')) stored
);
-- finds what lies under another line, person by person, without a look at the others
create index person_key_line on account.person_key (line, person);
grant select, insert, update (wrapped), delete on account.person_key to included_run;

-- The lines that were ever the first in a node's file of keys, in the order in which they came: so
-- that a node whose first line is not the latest knows it, and leaves people's keys as they are.
create table account.key_line (
  line text collate "C" primary key,
  nr bigint not null generated always as identity
);
grant select, insert on account.key_line to included_run;

-- The one code in force for an address: a new one takes the place of the older. Neither code nor
-- link is here, only what they can be recognised by (HMAC under a key outside the database).
create table account.code (
  -- 'sign-in', or 'address': to prove an address that a person signed in wants to move to
  purpose text collate "C" not null check (purpose in ('sign-in', 'address')),
  email text collate "C" not null,
  person uuid,
  code_mac bytea not null,
  link_mac bytea not null unique,
  made_at timestamptz not null,
  wrong int not null default 0,
  used_at timestamptz,
  -- what was chosen when it was asked for, for whoever comes back by the link
  shared boolean not null,
  landing text not null,
  primary key (purpose, email),
  check ((purpose = 'address') = (person is not null))
);
create index code_made on account.code (made_at);
create index code_person on account.code (person) where person is not null;
grant select, insert, update, delete on account.code to included_run;

-- Passkeys: the public halves, of use for nothing but to check what the device signed.
create table account.passkey (
  id uuid primary key,
  person uuid not null references account.person,
  -- the device's own name for it, which it sends with every signature
  credential bytea not null unique check (length(credential) <= 1023),
  -- what its owner calls it
  name text not null,
  -- make of the device, credential and public key, as the device gave them (attested credential
  -- data: Web Authentication, Level 3, 6.5.2)
  attested bytea not null,
  -- of how many signatures the device told last; 0 from devices that do not count
  sign_count bigint not null,
  -- whether it may be copied to the owner's other devices, and whether it is
  backup_eligible boolean not null,
  backed_up boolean not null,
  made_at timestamptz not null,
  used_at timestamptz
);
create index passkey_person on account.passkey (person, made_at);
grant select, insert, update (name, sign_count, backed_up, used_at), delete
  on account.passkey to included_run;

-- Challenges that somebody signed in or added a passkey with: a challenge carries its own proof and
-- its time, so that only a used one need be remembered, until it is too old anyway.
create table account.used_challenge (
  fingerprint bytea primary key,
  until timestamptz not null
);
create index used_challenge_until on account.used_challenge (until);
grant select, insert, delete on account.used_challenge to included_run;

-- How often something went wrong of late, per address or per client: counted under a fingerprint,
-- so that no address of a person or of a machine is in here.
create table account.failures (
  subject bytea primary key,
  count int not null,
  last_at timestamptz not null
);
create index failures_last on account.failures (last_at);
grant select, insert, update, delete on account.failures to included_run;

-- Sign-ins that are over before their time. The subject is the id of one sign-in, or a person's
-- fingerprint, whose sign-ins of an older epoch are meant. at is the database's own time, which is
-- the same for all nodes.
create table account.sign_out (
  subject uuid primary key,
  epoch int not null,
  at timestamptz not null default clock_timestamp(),
  until timestamptz not null
);
create index sign_out_at on account.sign_out (at);
create index sign_out_until on account.sign_out (until);
grant select, insert, update, delete on account.sign_out to included_run;

-- What happened to an account, for its owner to read. It goes with the account: only the function
-- below can take rows out, and only all of one person's, or those too old to keep.
create table account.happening_log (
  id uuid primary key,
  person uuid not null,
  at timestamptz not null,
  what text collate "C" not null
);
create index happening_log_person on account.happening_log (person, at);
create index happening_log_at on account.happening_log (at);
grant select, insert on account.happening_log to included_run;

create function account.forget_happenings(of_person uuid) returns void
language sql security definer set search_path = pg_catalog
as $$ delete from account.happening_log where person = of_person $$;

create function account.forget_happenings_before(moment timestamptz) returns void
language sql security definer set search_path = pg_catalog
as $$ delete from account.happening_log
      where at < least(moment, clock_timestamp() - interval '1 year') $$;

revoke all on function account.forget_happenings(uuid) from public;
revoke all on function account.forget_happenings_before(timestamptz) from public;
grant execute on function account.forget_happenings(uuid) to included_run;
grant execute on function account.forget_happenings_before(timestamptz) to included_run;
