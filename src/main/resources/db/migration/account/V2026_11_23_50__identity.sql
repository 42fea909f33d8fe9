-- Who somebody is at another service that they sign in with. Never an e-mail address: those change,
-- and are shared.
create table account.identity (
  issuer text collate "C" not null,
  subject text collate "C" not null,
  person uuid not null references account.person,
  since timestamptz not null,
  primary key (issuer, subject)
);
create index identity_person on account.identity (person, since);
grant select, insert, delete on account.identity to included_run;

-- Words that wait, sealed, while whoever wrote them is away to sign in at another service: for
-- half an hour, and then until the next hourly sweep. Whose they are stands inside the seal only.
create table account.waiting_words (
  id uuid primary key,
  sealed text collate "C" not null,
  until timestamptz not null
);
create index waiting_words_until on account.waiting_words (until);
grant select, insert, delete on account.waiting_words to included_run;
