# Backups that restore. Sourced by deploy/check.

edit() {
    api "/api/posts/$post" -X PUT -H "$json" -H "Authorization: Bearer $token" -d "{\"title\":\"$1\",\"content\":\"$1.\"}" > /dev/null
}
newest_position() { sql 'select max(position) from event_store.event'; }
is_archived() { [ "$(sql "select last_archived_wal >= '$segment' from pg_stat_archiver")" = t ]; }
await_archive() {
    segment=$(sql 'select pg_walfile_name(pg_switch_wal())')
    await 30 "the archive being up to date" is_archived
}
first_backup_is_taken() { grep -qs 'taken: full' "$work/schedule.txt"; }
title_of_post() { api "/api/posts/$post" -H "Min-Event-Position: $(newest_position)" | field title; }

say "Full and incremental backups, encrypted, and every change archived"
"${nobody[@]}" "$root/deploy/backup/schedule" > "$work/schedule.txt" &
schedule=$!
await 60 "the schedule's first backup, a full one" first_backup_is_taken
kill -TERM "$schedule"
wait "$schedule" || fail "the schedule does not end when it is told to"
ok "the schedule begins with a full backup"
edit "Between two backups"
expect_match "the next one is incremental" "$(backing_up backup)" 'taken: incr'
expect_match "what is kept is encrypted" "$(backing_up pgbackrest info)" 'cipher: aes-256-cbc'
await 5 "the last backup's time reaching Prometheus" is_scraped tidings_backup_last_success_timestamp_seconds
ok "its time reaches Prometheus"
elsewhere=(TIDINGS_BACKUP_S3_BUCKET=tidings TIDINGS_BACKUP_S3_ENDPOINT=storage.example TIDINGS_BACKUP_S3_REGION=any)
echo none | tee "$home/secrets/backup-s3-key" > "$home/secrets/backup-s3-key-secret"
expect_match "a bucket takes the folder's place" "$("${nobody[@]}" env "${elsewhere[@]}" deploy/backup/pgbackrest info 2>&1 || true)" \
    'storage\.example'
edit "After the last backup"
# As if the last view had been in the hour before: time alone moves the board's clock on.
sql "update read_model.trending_clock set hour = hour - 1"
await_archive

say "The restore drill"
position=$(newest_position)
"${nobody[@]}" env TIDINGS_DRILL_FOLDER="$home/drill" TIDINGS_DRILL_POSTGRES="$postgres" TIDINGS_DRILL_APP="$root/deploy/app" \
    TIDINGS_DRILL_QUERY_SIDE="$root/query-side/target/app" deploy/restore-drill > "$work/drill.txt" || fail "the drill"
sed 's/^/  /' "$work/drill.txt"
drill=$(cat "$work/drill.txt")
expect_match "what came after the last backup is in it, from the archive" "$drill" "positions 1 to $position\."
expect_match "posts equal a rebuild" "$drill" '^post equals a rebuild: [1-9]'
expect_match "it tells what a loss would cost" "$drill" 's before this began are lost'
expect "it leaves nothing behind" "$(ls "$home/drill")" ""
await 5 "the drill's time reaching Prometheus" is_scraped tidings_restore_drill_last_success_timestamp_seconds
ok "its time reaches Prometheus"

say "The database destroyed, and restored to the moment before a mistake"
forgotten=$(api /api/users -H "$json" -d '{"username":"forgotten","email":"forgotten@example.org","password":"correct horse battery"}' | field id)
edit "Before the mistake"
position=$(newest_position)
moment=$(sql 'select clock_timestamp()')
edit "The mistake"
admin=$(api /api/sessions -H "$json" -d "{\"username\":\"admin\",\"password\":\"$admin_password\"}" | field accessToken)
expect "somebody is erased" "$(status "/api/users/$forgotten" -X DELETE -H "Authorization: Bearer $admin")" 200
expect "which is noted beside the backups" "$(backing_up erased | grep -c "$forgotten")" 1
await_archive
for port in "${!nodes[@]}"; do
    stop_node "$port" KILL
done
answer=$(headers /api/posts)
expect_match "with nobody there, readers are told so" "$answer" '^HTTP/2 503'
expect_match "and when to come again" "$answer" '^retry-after: 1'
"${nobody[@]}" "$postgres/pg_ctl" -D "$data" -m immediate stop > /dev/null
rm -rf "$data"
backing_up pgbackrest --type=time --target="$moment" --target-action=promote restore
start_database
start_node command-side 8091
start_node query-side 8093
await_node 8091
await_node 8093
expect "the log ends where it did then" "$(newest_position)" "$position"
expect "and has no gap" "$(sql 'select count(*) from event_store.event')" "$position"
expect "and knows the erased user's key" "$(sql "select count(*) from event_store.personal_data_key where user_id = '$forgotten'")" 1
expect_match "who is erased again" \
    "$(TIDINGS_PASSWORD=$admin_password TIDINGS_CA_FILE=$work/nginx/tls/certificate.pem deploy/erase-again https://localhost:8443 < "$TIDINGS_ERASED_LIST")" \
    '^Erased again: 1\.'
expect "for good" "$(sql "select count(*) from event_store.personal_data_key where user_id = '$forgotten'")" 0
position=$(newest_position)
expect "readers see the post of that moment" "$(title_of_post)" "Before the mistake"
edit "Life goes on"
expect "changes go on from there" "$(title_of_post) at $(newest_position)" "Life goes on at $((position + 1))"
await_archive
expect_match "and are backed up" "$(backing_up backup)" 'taken: incr'
