-- How people get into a setting. No code is in here, only what it can be recognised by (HMAC under a key
-- outside the database).
create schema joining;
grant usage on schema joining to included_run;

-- The code of a setting, for all its staff: it grants a post that counts nowhere until it is confirmed.
create table joining.code (
  id uuid primary key,
  setting uuid not null references setting.setting,
  mac bytea not null unique,
  -- null where they have closed their account
  made_by uuid,
  made_at timestamptz not null,
  -- the last day on which it is good
  until date not null,
  -- when another took its place, or somebody ended it
  ended_at timestamptz
);
create unique index code_now on joining.code (setting) where ended_at is null;
create index code_made_by on joining.code (made_by) where made_by is not null;
grant select, insert, delete, update (made_by, ended_at) on joining.code to included_run;

-- For one person, once, by somebody who leads the setting: on a slip of paper, or in a letter. What the lead
-- typed is kept until it is taken up, taken back, or over.
create table joining.claim (
  id uuid primary key,
  setting uuid not null references setting.setting,
  mac bytea not null unique,
  -- null once it is no longer needed
  name text,
  -- where the letter goes; null for a slip, and once it is no longer needed
  email text collate "C",
  letter boolean not null,
  role_group text collate "C" not null,
  -- what the form has chosen to begin with, and their first day, where the lead has said; null once
  -- they are no longer needed
  contract text collate "C",
  starts date,
  -- null where they have closed their account
  made_by uuid,
  made_at timestamptz not null,
  until timestamptz not null,
  taken_at timestamptz,
  -- null where nobody has, or they have closed their account
  taken_by uuid,
  withdrawn_at timestamptz,
  check (email is null or letter),
  check ((taken_at is null and withdrawn_at is null) or (name is null and email is null and contract is null and starts is null)),
  check (taken_by is null or taken_at is not null)
);
create index claim_setting on joining.claim (setting, made_at);
create index claim_until on joining.claim (until);
create index claim_made_by on joining.claim (made_by) where made_by is not null;
create index claim_taken_by on joining.claim (taken_by) where taken_by is not null;
create unique index claim_letter on joining.claim (setting, email, role_group)
  where email is not null;
grant select, insert, delete,
  update (name, email, contract, starts, made_by, taken_at, taken_by, withdrawn_at) on joining.claim to included_run;

-- Forms that made somebody an account, for a day: sent twice, they make one.
create table joining.sent_form (
  -- of what was typed, with the mark of the form
  fingerprint bytea primary key,
  person uuid not null,
  at timestamptz not null
);
create index sent_form_at on joining.sent_form (at);
create index sent_form_person on joining.sent_form (person);
grant select, insert, delete on joining.sent_form to included_run;
