# A PostgreSQL that archives with pgBackRest, as nobody: it refuses to run as root. Sourced by deploy/check.

home=$work/database data=$work/database/data
mkdir -p "$home"/{sockets,repository,spool,lock,metrics,drill,secrets}

# Secrets as they come into containers: each has a folder with its own, a file each, named after the setting.
deploy/make-secrets "$work/made" > /dev/null
cp "$work"/made/{backup-passphrase,database-password} "$home/secrets/"
for side in command query; do
    mkdir "$home/secrets/$side-side"
    cp "$work/made/$side-password" "$home/secrets/$side-side/tidings.database.password"
done
cp "$work/made/admin-password" "$home/secrets/command-side/tidings.admin.password"
cp "$work/made/signing-secret" "$home/secrets/command-side/tidings.signing.secret"
admin_password=$(cat "$work/made/admin-password")
chown -R nobody:nogroup "$home"

export TIDINGS_SECRETS_FOLDER=$home/secrets TIDINGS_METRICS_FOLDER=$home/metrics
export TIDINGS_ERASED_LIST=$home/repository/erased-users
TIDINGS_PGBACKREST=$(command -v pgbackrest)
export TIDINGS_PGBACKREST PGBACKREST_REPO1_PATH=$home/repository PGBACKREST_SPOOL_PATH=$home/spool PGBACKREST_LOCK_PATH=$home/lock
export PGBACKREST_PG1_PATH=$data PGBACKREST_PG1_SOCKET_PATH=$home/sockets PGBACKREST_PG1_PORT=15432

# The very configuration, but for where things lie, and for lz4, which the build that Maven brings does not know.
sed "s#/opt/backup#$root/deploy/backup#" deploy/postgres/postgresql.conf > "$home/postgresql.conf"
printf "port = 15432\nunix_socket_directories = '%s'\nwal_compression = off\n" "$home/sockets" >> "$home/postgresql.conf"

make_database() {
    "${nobody[@]}" "$postgres/initdb" -D "$data" -U tidings --auth-local=trust --auth-host=scram-sha-256 \
        --pwfile="$home/secrets/database-password" --encoding=UTF8 --locale-provider=builtin --locale=C.UTF-8 --no-sync > /dev/null
    start_database
    sql "create database tidings" postgres
    TIDINGS_DATABASE_URL=jdbc:postgresql://127.0.0.1:15432/tidings TIDINGS_SECRETS_FOLDER=$work/made \
        deploy/app/migrate cli/target/cli-1.0.0-exec.jar > /dev/null \
        || fail "the roles and schemas"
    backing_up pgbackrest stanza-create
}
start_database() {
    "${nobody[@]}" "$postgres/pg_ctl" -D "$data" -l "$home/log" -w start -o "-c config_file=$home/postgresql.conf" > /dev/null \
        || { tail "$home/log" >&2; fail "PostgreSQL does not start"; }
}
# sql STATEMENT [database]
sql() {
    psql --no-psqlrc --quiet --tuples-only --no-align --host "$home/sockets" --port 15432 --username tidings "${2:-tidings}" --command "$1"
}
# backing_up SCRIPT …: one of deploy/backup
backing_up() {
    local script=$1
    shift
    "${nobody[@]}" "$root/deploy/backup/$script" "$@"
}
