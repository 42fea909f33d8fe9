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
  -- the slips and letters (joining.claim) that were made for them
  claims uuid[] not null,
  -- within a day it can be taken back
  undone_at timestamptz
);
create index intake_setting on staff.intake (setting, at);
grant select, insert, update (by, undone_at), delete on staff.intake to included_run;
