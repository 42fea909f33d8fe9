-- Files that somebody sent through the page, and what became of each. Written outside the transaction
-- that takes a file in, so that others see how far it is.
create table register.intake (
  id uuid primary key,
  -- null once that person's account is closed
  sent_by uuid,
  -- what their device calls the file, never a path; empty once that person's account is closed
  name text not null,
  source text collate "C" not null,
  -- of the edition
  day date not null,
  -- unpacked, once that is known
  bytes bigint not null,
  bytes_read bigint not null default 0,
  state text collate "C" not null default 'waiting'
    check (state in ('waiting', 'reading', 'done', 'refused', 'interrupted')),
  -- why it was refused, in the words that its sender reads
  message text not null default '',
  -- what it changed; null until it is done
  report jsonb,
  -- whether the same file was taken in before, and nothing was done now
  before boolean not null default false,
  sent_at timestamptz not null,
  -- the last sign of life of the node that has it
  seen_at timestamptz not null
);
create index intake_sent on register.intake (sent_at);
create index intake_by on register.intake (sent_by) where sent_by is not null;
grant select, insert, update (sent_by, name, bytes, bytes_read, state, message, report, before, seen_at)
  on register.intake to included_run;

-- what reports of before did not count
update register.edition set report = '{"withoutAuthority": 0, "authorities": []}' || report;

-- a file of term dates may be taken in again after another one, on the same day too
alter table register.edition drop constraint edition_source_day_sha256_key;
create unique index edition_once on register.edition (source, day, sha256)
  where source <> 'TERM_DATES';
create index edition_file on register.edition (sha256);
