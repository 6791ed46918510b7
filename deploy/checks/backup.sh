# Backups that restore. Sourced by deploy/check.
#
# Debian 12's pgBackRest is older than PostgreSQL 18, which Tidings needs. So what pgBackRest does is tried on Debian's
# own PostgreSQL with the very scripts and configuration, and what the drill proves on PostgreSQL 18 with a copy that is
# made by hand, as pgBackRest makes it.

# The segment before the one that is being written.
archived='select last_archived_wal >= pg_walfile_name(pg_current_wal_lsn() - 16777216) from pg_stat_archiver'
is_archived() { [ "$(sql "$archived")" = t ]; }
has_archived_the_drop() { [ "$(backed_up "$archived")" = t ]; }
has_recovered() { [ "$(backed_up 'select pg_is_in_recovery()' 2> /dev/null)" = f ]; }

say "A copy made while the service runs, proved good"
api "/api/posts/$post/views" -X POST > /dev/null
mkdir "$work/drill"
psql --no-psqlrc --quiet --host 127.0.0.1 --port 15432 --username tidings postgres > /dev/null <<END
select pg_backup_start('check', fast => true);
\\! cp -a $data $work/drill/data
\\copy (select labelfile from pg_backup_stop()) to program 'sed "s/\\\\\\\\n/\\n/g" > $work/drill/data/backup_label'
END
rm -f "$work/drill/data/postmaster.pid"
echo "restore_command = 'cp $work/database/wal/%f %p'" >> "$work/drill/data/postgresql.conf"
touch "$work/drill/data/recovery.signal"
title="After the copy"
api "/api/posts/$post" -X PUT -H "$json" -H "Authorization: Bearer $token" -d "{\"title\":\"$title\",\"content\":\"In the archive.\"}" > /dev/null
head=$(sql 'select max(position) from event_store.event')
sql "select pg_switch_wal()" > /dev/null
await 20 "the archive being up to date" is_archived
chown -R nobody:nogroup "$work/drill"
"${nobody[@]}" env JAVA_HOME="$JAVA_HOME" TIDINGS_DRILL_DATABASE=postgres TIDINGS_DRILL_POSTGRES="$postgres" \
    TIDINGS_DRILL_QUERY_SIDE="$root/query-side/target/app" TIDINGS_DRILL_APP="$root/deploy/app" \
    deploy/backup/prove "$work/drill/data" > "$work/drill.txt" || fail "the drill"
sed 's/^/  /' "$work/drill.txt"
expect_match "what came after the copy is in it, from the archive" "$(cat "$work/drill.txt")" "positions 1 to $head\."
expect_match "posts equal a rebuild" "$(cat "$work/drill.txt")" '^post equals a rebuild'

say "pgBackRest: full, incremental, encrypted, back to a moment"
debian=$(dirname "$(find /usr/lib/postgresql -name initdb | sort -V | tail -n 1)")
backup=$work/backup
mkdir -p "$backup"/{repository,spool,lock,metrics,secrets,sockets}
echo 'a passphrase of the check' > "$backup/secrets/backup-passphrase"
chown -R nobody:nogroup "$backup"
export TIDINGS_SECRETS_FOLDER=$backup/secrets TIDINGS_METRICS_FOLDER=$backup/metrics PGBACKREST_REPO1_PATH=$backup/repository
export PGBACKREST_SPOOL_PATH=$backup/spool PGBACKREST_LOCK_PATH=$backup/lock PGBACKREST_PG1_PATH=$backup/data
export PGBACKREST_PG1_SOCKET_PATH=$backup/sockets PGBACKREST_PG1_PORT=15433
run_backup() {
    local script=$1
    shift
    "${nobody[@]}" "$root/deploy/backup/$script" "$@"
}
backed_up() { psql --no-psqlrc --quiet --tuples-only --no-align --host 127.0.0.1 --port 15433 --username tidings postgres --command "$1"; }
start_backed_up() { "${nobody[@]}" "$debian/pg_ctl" -D "$backup/data" -l "$backup/log" -w start > /dev/null; }
"${nobody[@]}" "$debian/initdb" -D "$backup/data" -U tidings --auth=trust --encoding=UTF8 --locale=C --no-sync > /dev/null
sed "s#/opt/backup#$root/deploy/backup#" deploy/postgres/postgresql.conf >> "$backup/data/postgresql.conf"
printf "port = 15433\nunix_socket_directories = '%s'\n" "$backup/sockets" >> "$backup/data/postgresql.conf"
start_backed_up
backed_up 'create table kept as select generate_series(1, 1000) as n'
expect_match "the first backup is a full one" "$(run_backup backup)" 'taken: full'
backed_up 'insert into kept values (1001)'
expect_match "the next one is incremental" "$(run_backup backup)" 'taken: incr'
expect_match "what is kept is encrypted" "$(run_backup pgbackrest info)" 'cipher: aes-256-cbc'
expect "the alert's metric is there" "$(cut -d ' ' -f 1 "$backup/metrics/tidings_backup_last_success_timestamp_seconds.prom" | tail -n 1)" \
    tidings_backup_last_success_timestamp_seconds
backed_up 'insert into kept values (1002)'
sleep 1
moment=$(backed_up 'select clock_timestamp()')
sleep 1
backed_up 'drop table kept'
backed_up 'select pg_switch_wal()' > /dev/null
await 30 "pgBackRest's archive being up to date" has_archived_the_drop
"${nobody[@]}" "$debian/pg_ctl" -D "$backup/data" -m immediate stop > /dev/null
rm -rf "$backup/data"
run_backup pgbackrest --type=time --target="$moment" --target-action=promote restore
start_backed_up
await 60 "the end of recovery" has_recovered
expect "what was dropped is back, and what came after the last backup" "$(backed_up 'select count(*) from kept')" 1002
"${nobody[@]}" "$debian/pg_ctl" -D "$backup/data" -m immediate stop > /dev/null
