create schema message;
grant usage on schema message to included_run;

-- What is to be sent, and what was. A row waits until not_before; a sender that takes it moves
-- not_before on at once, so that a sender that dies leaves a row that another takes later.
create table message.outbox (
  id uuid primary key,
  -- whom it is about, where we know them: it goes with them, from addresses that are no longer theirs too
  person uuid,
  to_address text collate "C" not null,
  subject text not null,
  body text not null,
  made_at timestamptz not null,
  not_before timestamptz not null,
  expires_at timestamptz not null,
  attempts int not null default 0,
  sent_at timestamptz
);
create index outbox_waiting on message.outbox (not_before) where sent_at is null;
create index outbox_to on message.outbox (to_address);
create index outbox_person on message.outbox (person) where person is not null;

-- Not a log: rows go when they are old, and when a person is erased.
grant select, insert, update, delete on message.outbox to included_run;
