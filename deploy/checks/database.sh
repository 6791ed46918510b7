# A PostgreSQL, as nobody: it refuses to run as root. Sourced by deploy/check.

data=$work/database/data
nobody=(setpriv --reuid=nobody --regid=nogroup --clear-groups)
mkdir -p "$work"/database/sockets "$work/database/wal"
chown -R nobody:nogroup "$work/database"

# The very configuration, but for where things lie; its archive is a folder here (checks/backup.sh tells why).
make_database() {
    "${nobody[@]}" "$postgres/initdb" -D "$data" -U tidings --auth=trust --encoding=UTF8 --locale=C --no-sync > /dev/null
    cat deploy/postgres/postgresql.conf >> "$data/postgresql.conf"
    cat >> "$data/postgresql.conf" <<END
port = 15432
unix_socket_directories = '$work/database/sockets'
archive_command = 'cp %p $work/database/wal/%f'
END
}
start_database() {
    [ -d "$data" ] || make_database
    "${nobody[@]}" "$postgres/pg_ctl" -D "$data" -l "$work/database/log" -w start > /dev/null
}
