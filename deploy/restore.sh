#!/usr/bin/env bash
# Puts a backup of deploy/backup.sh, both of its files, into an empty database: all of it, or nothing.
#
#   deploy/restore.sh URL FOLDER [MOMENT]
#
#   URL     postgresql://user:password@host:port/database, an empty database; everything in it will
#           belong to this login, so let it be the one that migrates
#   FOLDER  where the backups are
#   MOMENT  which one, as in the files' names, such as 20260901T020000Z; the latest if not given
#
# The role included_run must be there, or the login must be allowed to make it. Needs bash, and
# pg_restore and psql of the version that made the backup or newer. The service must be stopped.
set -euo pipefail
export LC_ALL=C

if [ $# -lt 2 ] || [ $# -gt 3 ]; then
  echo "Usage: $0 URL FOLDER [MOMENT]" >&2
  exit 2
fi
url=${1#jdbc:}
folder=$2
run() { psql --no-psqlrc --quiet --tuples-only --no-align --set=ON_ERROR_STOP=1 --dbname="$url" "$@"; }

if [ $# -eq 3 ]; then
  dump=$folder/included-$3.dump
else
  dump=
  for file in "$folder"/included-????????T??????Z.dump; do
    dump=$file # in the order of their names, which is that of time
  done
fi
keys=${dump%.dump}.keys
if [ ! -f "$dump" ]; then
  echo "There is no such backup in $folder." >&2
  exit 1
fi
if [ ! -f "$keys" ]; then
  echo "The keys of this backup are gone: $keys" >&2
  echo "They are deleted after 30 days; without them nobody's words can be read. Take a later backup." >&2
  exit 1
fi

there=$(run --command="
  select count(*) from pg_namespace
  where nspname not like 'pg\_%' and nspname not in ('information_schema', 'public')")
if [ "$there" != 0 ]; then
  echo "This database is not empty. Make a new one, and restore into that." >&2
  exit 1
fi

# As the first migration does: the role that answers requests, before anything is granted to it.
run <<'SQL'
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
SQL

# One transaction. The commit is only written when both files were read to their ends.
{
  echo "begin;"
  pg_restore --no-owner --file=- "$dump" \
    && pg_restore --no-owner --data-only --file=- "$keys" \
    && echo "
      do \$\$ begin
        if exists (select from account.person p
            where not exists (select from account.person_key k where k.person = p.id)) then
          raise exception 'somebody has no key: these two files are not of one moment';
        end if;
      end \$\$;
      commit;"
} | run >/dev/null

run --command="set client_min_messages = error" --command="analyze"
people=$(run --command="select count(*) from account.person")
echo "Restored $dump: $people people, each with their key."
