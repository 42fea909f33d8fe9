#!/usr/bin/env bash
# Backs a database of Included up into two files of one moment:
#
#   included-<moment>.dump   everything but the keys of people
#   included-<moment>.keys   the keys of people, and nothing else
#
# What people type is sealed under a key of their own. When somebody deletes their record, their key is
# destroyed; once the files of keys from before that day are gone, nobody can read their words in any
# backup. So this deletes what is 29 days old: run every day, nothing grows older than 30 days.
#
#   deploy/backup.sh URL FOLDER
#
#   URL     postgresql://user:password@host:port/database, of the login that owns the tables
#   FOLDER  where the files go; made if it is not there. Put it on another machine or disk.
#
# Needs bash, GNU date, and pg_dump and psql of the server's version or newer. The master keys are not
# in the database and not in these files: docs/how-to/backup-and-restore.md.
set -euo pipefail
export LC_ALL=C
umask 077

if [ $# -ne 2 ]; then
  echo "Usage: $0 URL FOLDER" >&2
  exit 2
fi
url=${1#jdbc:}
folder=$2
keep_days=29

mkdir -p "$folder"
moment=$(date -u +%Y%m%dT%H%M%SZ)
name=$folder/included-$moment
if [ -e "$name.dump" ]; then
  echo "There is a backup of this very second already: $name.dump" >&2
  exit 1
fi

# One snapshot for both files: no person without their key, no key without its person.
coproc SNAPSHOT { psql --no-psqlrc --quiet --tuples-only --no-align --dbname="$url"; }
ask=${SNAPSHOT[1]}
answer=${SNAPSHOT[0]}
asker=$SNAPSHOT_PID
tidy() {
  { exec {ask}>&-; } 2>/dev/null || true
  wait "$asker" 2>/dev/null || true
  rm -f "$name.dump.partial" "$name.keys.partial"
}
trap tidy EXIT
echo "begin isolation level repeatable read read only; select pg_export_snapshot();" >&"$ask"
if ! read -r -t 60 snapshot <&"$answer"; then
  echo "The database does not answer: nothing was backed up." >&2
  exit 1
fi

pg_dump --dbname="$url" --snapshot="$snapshot" --format=custom \
  --exclude-table-data=account.person_key --file="$name.dump.partial"
pg_dump --dbname="$url" --snapshot="$snapshot" --format=custom \
  --data-only --table=account.person_key --file="$name.keys.partial"

# The keys first: a .dump that is there has its .keys beside it.
mv "$name.keys.partial" "$name.keys"
mv "$name.dump.partial" "$name.dump"

# Only now that there is a new backup. By the moment in a file's name, which a copy does not change, or
# by the file system's date, whichever is older. The privacy page promises 30 days: keep it true.
oldest=$(date -u -d "$keep_days days ago" +%Y%m%dT%H%M%SZ)
for file in "$folder"/included-????????T??????Z.keys "$folder"/included-????????T??????Z.dump; do
  stamp=${file##*/included-}
  if [ -e "$file" ] && { [[ ${stamp%.*} < $oldest ]] || [ -n "$(find "$file" -mtime "+$((keep_days - 1))")" ]; }; then
    rm -f -- "$file"
  fi
done

echo "$name.dump"
echo "$name.keys"
