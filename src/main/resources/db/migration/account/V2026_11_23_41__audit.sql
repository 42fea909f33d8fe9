-- Who looked at what of whom, and who changed what, as something other than the person themself. Only ever
-- added to; a page that shows people by name is not shown where its line could not be written.
create table account.audit_log (
  id uuid primary key,
  at timestamptz not null,
  -- null where a service did it, or a person who has closed their account since
  by uuid,
  -- as what, in words: "head, Ashgrove Primary"
  capacity text not null,
  -- one of Audit.Act
  act text collate "C" not null,
  -- what for, in words; never anything about what was seen
  purpose text not null,
  setting uuid,
  -- whom it concerns; they can read the line
  subjects uuid[] not null
);
create index audit_log_subjects on account.audit_log using gin (subjects);
create index audit_log_by on account.audit_log (by) where by is not null;
grant select, insert on account.audit_log to included_run;

-- A person closes their account: what they did stays, without them; what others did that concerned only them
-- goes.
create function account.forget_in_audit(who uuid) returns void
language sql security definer set search_path = pg_catalog
as $$
  delete from account.audit_log where subjects = array[who] and by is distinct from who;
  update account.audit_log set by = null where by = who;
  update account.audit_log set subjects = array_remove(subjects, who)
  where subjects @> array[who];
$$;
revoke all on function account.forget_in_audit(uuid) from public;
grant execute on function account.forget_in_audit(uuid) to included_run;
