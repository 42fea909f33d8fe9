create schema library;
grant usage on schema library to included_run;

-- One published version of a module, for ever: a row can be added, and nothing else.
-- hash: SHA-256 of source. source: the module's folder, and the terms it was written with, as a ZIP
-- archive. What is shown is compiled from it when a node starts or first needs it, and is not stored.
create table library.edition (
  hash text collate "C" primary key check (hash ~ '^[0-9a-f]{64}$'),
  module text collate "C" not null,
  version text collate "C" not null,
  title text not null,
  source bytea not null,
  imported_at timestamptz not null,
  unique (module, hash)
);
alter table library.edition alter column source set storage external;
grant select, insert on library.edition to included_run;

-- Which edition of a module readers see.
create table library.current (
  module text collate "C" primary key,
  hash text collate "C" not null,
  since timestamptz not null,
  foreign key (module, hash) references library.edition (module, hash)
);
grant select, insert, update on library.current to included_run;
