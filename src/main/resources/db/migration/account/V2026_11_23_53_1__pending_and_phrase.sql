-- Addresses that people gave when they joined, and have not proved. Nobody signs in with one, and no mail goes
-- there but a code. Several people may have given the same.
create table account.pending_address (
  person uuid primary key references account.person,
  email text collate "C" not null check (email = lower(trim(email))),
  since timestamptz not null
);
create index pending_address_email on account.pending_address (email);
create index pending_address_since on account.pending_address (since);
grant select, insert, update, delete on account.pending_address to included_run;

-- Recovery phrases: what each can be recognised by (HMAC under a key outside the database).
create table account.phrase (
  person uuid primary key references account.person,
  mac bytea not null unique,
  -- the hash of the phrase that the HMAC is made of, sealed, so that the HMAC can be made anew when the master
  -- keys change
  sealed bytea not null,
  -- which line of the file of keys both are made under: the sealed bytes begin with the line's short name
  line text collate "C" not null
    generated always as (encode(substring(sealed from 1 for 4), 'hex')) stored,
  made_at timestamptz not null
);
create index phrase_line on account.phrase (line);
grant select, insert, update (mac, sealed, made_at), delete on account.phrase to included_run;
