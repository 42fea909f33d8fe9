-- Lists of staff that a setting brings in.
create schema staff;
grant usage on schema staff to included_run;

-- The list that somebody is looking at before they add anybody: one at a time, for an hour at most,
-- readable with a key that is not in the database and only as this person's.
create table staff.draft (
  person uuid primary key references account.person,
  -- so that a form from an older list is told apart
  id uuid not null,
  setting uuid not null references setting.setting,
  sealed bytea not null,
  made_at timestamptz not null
);
grant select, insert, update, delete on staff.draft to included_run;

-- That people were added from a list; not the list.
create table staff.intake (
  id uuid primary key,
  setting uuid not null references setting.setting,
  -- null once they have closed their account
  by uuid,
  at timestamptz not null,
  people int not null check (people >= 0),
  -- within a day it can be taken back
  undone_at timestamptz
);
create index intake_setting on staff.intake (setting, at);
grant select, insert, update (by, undone_at), delete on staff.intake to included_run;

-- Somebody whom a list names and who has not taken up the post yet. They may have no account and
-- know nothing of it: it goes when they take it up, when the list is taken back, and after 14 days.
create table staff.entry (
  id uuid primary key,
  intake uuid not null references staff.intake on delete cascade,
  setting uuid not null,
  first_name text not null,
  surname text not null,
  -- the name without capitals, accents and punctuation
  name_key text collate "C" not null,
  -- empty where there is none that is theirs alone
  email text collate "C" not null,
  role_group text collate "C" not null,
  contract text collate "C" not null
    check (contract in ('employed', 'agency', 'volunteer', 'trainee', 'governor')),
  -- null where the list does not say
  starts date,
  made_at timestamptz not null,
  -- however often a list comes, each is waited for once
  unique (setting, name_key, email, role_group)
);
create index entry_intake on staff.entry (intake);
create index entry_email on staff.entry (email) where email <> '';
create index entry_made on staff.entry (made_at);
grant select, insert, delete on staff.entry to included_run;
