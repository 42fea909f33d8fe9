-- Plans, kept for the person alone. The words are sealed under the person's own key.
create schema practice;
grant usage on schema practice to included_run;

create table practice.plan (
  id uuid primary key,
  person uuid not null,
  module text collate "C" not null,
  step text collate "C" not null,
  edition text collate "C" not null,
  words bytea not null,
  made_at timestamptz not null,
  changed_at timestamptz not null,
  -- one plan a person and plan step: a second "keep" changes the first
  unique (person, module, step)
);
grant select, insert, update, delete on practice.plan to included_run;
