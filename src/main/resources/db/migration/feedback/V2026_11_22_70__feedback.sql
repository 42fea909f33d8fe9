create schema feedback;
grant usage on schema feedback to included_run;

-- "Useful? Unclear? Unsafe?": one tap, no account, no names, no words. The day and no time of day: beside
-- the log of learning, a time would tell whose tap it was. The id says which came first.
create table feedback.tap_log (
  id bigint generated always as identity primary key,
  kind text collate "C" not null check (kind in ('step', 'card')),
  slug text collate "C" not null,
  -- empty for a card
  step text collate "C" not null,
  edition text collate "C" not null,
  said text collate "C" not null check (said in ('useful', 'unclear', 'unsafe')),
  on_day date not null
);
-- what waits for an answer is a small part of all
create index tap_to_answer on feedback.tap_log (kind, slug, step, id) where said <> 'useful';
create index tap_useful on feedback.tap_log (on_day) where said = 'useful';
grant select, insert on feedback.tap_log to included_run;

-- What was decided about the taps on one step or card, up to the latest that the author had seen.
create table feedback.answer_log (
  id bigint generated always as identity primary key,
  kind text collate "C" not null check (kind in ('step', 'card')),
  slug text collate "C" not null,
  step text collate "C" not null,
  up_to bigint not null,
  -- the gravest of what was said
  heard text collate "C" not null check (heard in ('unclear', 'unsafe')),
  decided text collate "C" not null check (decided in ('changed', 'kept', 'looking')),
  -- everybody can read it; may be empty
  sentence text not null check (length(sentence) <= 300),
  -- who answered; null once they have closed their account
  person uuid,
  at timestamptz not null
);
create index answer_about on feedback.answer_log (kind, slug, step, id);
create index answer_person on feedback.answer_log (person) where person is not null;
grant select, insert on feedback.answer_log to included_run;

-- The one way a line changes: an author closes their account. The sentence belongs to the readers.
create function feedback.forget(who uuid) returns void
language sql security definer set search_path = ''
as $$ update feedback.answer_log set person = null where person = who $$;
revoke all on function feedback.forget(uuid) from public;
grant execute on function feedback.forget(uuid) to included_run;
