create schema learning;
grant usage on schema learning to included_run;

-- One row a person and module: where they are, what is done, what they typed, minutes.
-- words: by step id, {"n": revision, "k": key of the form that wrote it, "e": edition, "w": sealed text}
create table learning.learning (
  person uuid not null,
  module text collate "C" not null,
  place text collate "C" not null,
  done text[] not null,
  words jsonb not null,
  asked int not null,
  not_asked int not null,
  begun_at timestamptz not null,
  touched_at timestamptz not null,
  -- the step that the latest write finished, empty where it finished none: so a write can tell what it did
  just_done text not null,
  primary key (person, module)
) with (fillfactor = 70);
grant select, insert, update, delete on learning.learning to included_run;

-- A completion is a fact of its day: stored once, with the rule that said so, and never worked out anew.
create table learning.completion (
  person uuid not null,
  module text collate "C" not null,
  edition text collate "C" not null,
  rule text collate "C" not null,
  at timestamptz not null,
  primary key (person, module)
);
grant select, insert, delete on learning.completion to included_run;

-- What happened, only ever added to; counts are made from it. No words of anybody.
create table learning.learning_log (
  id bigint generated always as identity primary key,
  person uuid not null,
  module text collate "C" not null,
  step text collate "C" not null,
  edition text collate "C" not null,
  what text collate "C" not null check (what in ('finished', 'completed')),
  minutes smallint not null,
  at timestamptz not null
);
create index learning_log_person on learning.learning_log (person);
grant select, insert on learning.learning_log to included_run;

-- The one way a line leaves the log: a person closes their account.
create function learning.forget(who uuid) returns void
language sql security definer set search_path = ''
as $$ delete from learning.learning_log where person = who $$;
revoke all on function learning.forget(uuid) from public;
grant execute on function learning.forget(uuid) to included_run;
