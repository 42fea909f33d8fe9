-- Who administers what. Each duty opens a few pages and nothing else; none opens a private thing.
create schema backoffice;
grant usage on schema backoffice to included_run;

create table backoffice.duty (
  id uuid primary key,
  person uuid not null,
  duty text collate "C" not null check (duty in ('registrar', 'steward', 'auditor')),
  given_by uuid,
  since timestamptz not null,
  ended_at timestamptz check (ended_at >= since),
  ended_by uuid
);
create unique index duty_once on backoffice.duty (person, duty) where ended_at is null;
create index duty_given_by on backoffice.duty (given_by) where given_by is not null;
create index duty_ended_by on backoffice.duty (ended_by) where ended_by is not null;
grant select, insert, delete, update (ended_at, ended_by, given_by) on backoffice.duty
  to included_run;
