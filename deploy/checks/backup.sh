# Backup, destruction, restore to a moment, drill. Sourced by deploy/check.

say "Backups"
backup() { "${nobody[@]}" env "PATH=$PATH" "$root/deploy/backup/$@"; }
drill() {
    mkdir -p "$work/drill" && chown nobody:nogroup "$work/drill"
    "${nobody[@]}" env JAVA_HOME="$JAVA_HOME" TIDINGS_DRILL_FOLDER="$work/drill" TIDINGS_DRILL_DATABASE=postgres \
        TIDINGS_DRILL_QUERY_SIDE="$root/query-side/target/app" TIDINGS_DRILL_APP="$root/deploy/app" "$root/deploy/restore-drill" "$@"
}
# The segment before the one that is being written.
is_archived() { [ "$(sql 'select last_archived_wal >= pg_walfile_name(pg_current_wal_lsn() - 16777216) from pg_stat_archiver')" = t ]; }
has_recovered() { [ "$(sql 'select pg_is_in_recovery()' 2> /dev/null)" = f ]; }
expect_match "the first backup is a full one" "$(backup backup)" 'taken: full'
api "/api/posts/$post" -X PUT -H "$json" -H "Authorization: Bearer $token" -d '{"title":"Before","content":"Good."}' > /dev/null
expect_match "the next one is incremental" "$(backup backup)" 'taken: incr'
expect_match "what is kept is encrypted" "$(backup pgbackrest info)" 'cipher: aes-256-cbc'
api "/api/posts/$post/views" -X POST > /dev/null
sql "select pg_switch_wal()" > /dev/null
await 20 "the archive being up to date" is_archived

say "Drill"
drill | sed 's/^/  /'
[ -f "$work/database/metrics/tidings_restore_drill_last_success_timestamp_seconds.prom" ] || fail "the drill left no metric"

say "Destruction, and back to a moment before it"
moment=$(sql 'select clock_timestamp()')
head=$(sql 'select max(position) from event_store.event')
sleep 1
api "/api/posts/$post" -X DELETE -H "Authorization: Bearer $token" > /dev/null
sql "select pg_switch_wal()" > /dev/null
await 20 "the archive being up to date" is_archived
for port in 8091 8092 8093 8094; do stop_node "$port" KILL; done
"${nobody[@]}" "$postgres/pg_ctl" -D "$data" -m immediate stop > /dev/null
rm -rf "$data"
backup pgbackrest --type=time --target="$moment" --target-action=promote restore
start_database
await 60 "the end of recovery" has_recovered
expect "the log ends where it did" "$(sql 'select max(position) from event_store.event')" "$head"
start_node command-side 8091
start_node query-side 8093
await_node 8091
await_node 8093
sleep 6
expect_match "the deleted post is back" "$(api "/api/posts/$post")" '"title":"Before"'
