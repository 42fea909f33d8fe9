-- The run role. Where one login does everything, it becomes this role for every request.
do $$
begin
  if not exists (select from pg_roles where rolname = 'included_run') then
    create role included_run nologin;
  end if;
  if not pg_has_role(current_user, 'included_run', 'member') then
    begin
      execute format('grant included_run to %I', current_user);
    exception when insufficient_privilege then
      null; -- two logins: the pool's own is the run role
    end;
  end if;
end $$;

create schema database;
grant usage on schema database to included_run;

-- Whether this database is a demonstration with invented people, said once and for ever.
create table database.mark (
  one boolean primary key default true check (one),
  demo boolean not null,
  since timestamptz not null
);
grant select, insert on database.mark to included_run;
