create schema library;
grant usage on schema library to included_run;

-- One published version of a module, a situation or the finder's words, for ever: a row can be added, and nothing else.
-- hash: SHA-256 of source. source: what the author wrote, and the terms it was written with, as a ZIP
-- archive. What is shown is compiled from it when a node starts or first needs it, and is not stored.
create table library.edition (
  hash text collate "C" primary key check (hash ~ '^[0-9a-f]{64}$'),
  kind text collate "C" not null check (kind in ('module', 'situation', 'finder')),
  slug text collate "C" not null,
  title text not null,
  source bytea not null,
  imported_at timestamptz not null,
  unique (kind, slug, hash)
);
alter table library.edition alter column source set storage external;
grant select, insert on library.edition to included_run;

-- Which edition of it readers see.
create table library.current (
  kind text collate "C" not null,
  slug text collate "C" not null,
  hash text collate "C" not null,
  since timestamptz not null,
  primary key (kind, slug),
  foreign key (kind, slug, hash) references library.edition (kind, slug, hash)
);
grant select, insert, update on library.current to included_run;
