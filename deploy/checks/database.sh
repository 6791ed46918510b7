# A PostgreSQL that archives, as nobody: it refuses to run as root. Sourced by deploy/check.

data=$work/database/data
nobody=(setpriv --reuid=nobody --regid=nogroup --clear-groups)
mkdir -p "$work"/database/{sockets,repository,spool,lock,metrics,secrets}
echo 'a passphrase of the check' > "$work/database/secrets/backup-passphrase"
chown -R nobody:nogroup "$work/database"
# The very configuration, but for where things lie.
export TIDINGS_SECRETS_FOLDER=$work/database/secrets TIDINGS_METRICS_FOLDER=$work/database/metrics
export PGBACKREST_REPO1_PATH=$work/database/repository PGBACKREST_SPOOL_PATH=$work/database/spool
export PGBACKREST_LOCK_PATH=$work/database/lock PGBACKREST_PG1_PATH=$data
export PGBACKREST_PG1_SOCKET_PATH=$work/database/sockets PGBACKREST_PG1_PORT=15432

make_database() {
    "${nobody[@]}" "$postgres/initdb" -D "$data" -U tidings --auth=trust --encoding=UTF8 --locale=C --no-sync > /dev/null
    cat deploy/postgres/postgresql.conf >> "$data/postgresql.conf"
    cat >> "$data/postgresql.conf" <<END
port = 15432
unix_socket_directories = '$work/database/sockets'
archive_command = '$root/deploy/backup/pgbackrest archive-push %p'
END
}
start_database() {
    [ -d "$data" ] || make_database
    "${nobody[@]}" "$postgres/pg_ctl" -D "$data" -l "$work/database/log" -w start > /dev/null
}
