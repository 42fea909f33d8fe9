create schema register;
grant usage on schema register to included_run;

-- The editions of the public registers that were taken in, and what each changed.
create table register.edition (
  id uuid primary key,
  source text collate "C" not null,
  day date not null,
  -- of the file, in hex: the same one of the same day is not taken twice
  sha256 text collate "C" not null,
  taken_at timestamptz not null,
  -- numbers, and the rows that were refused with why
  report jsonb not null,
  -- the numbers in its last rows: where all are missing from the next edition, that may be cut off
  mark text[] collate "C" not null,
  unique (source, day, sha256)
);
grant select, insert on register.edition to included_run;
