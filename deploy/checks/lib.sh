# What the checks share. Sourced.

say() { printf '%s  %s\n' "$(date +%H:%M:%S)" "$*"; }

passed=0
ok() {
    passed=$((passed + 1))
    say "  ok: $*"
}

fail() {
    printf '\nFAILED: %s\n' "$*" >&2
    # What the nodes complain about.
    grep -hE '"level":"(WARN|ERROR)"|^Exception' "$work"/*-side-*.log 2> /dev/null | cut -c 1-600 | tail -n 10 >&2 || true
    echo "checks: $passed passed, 1 failed" >&2
    exit 1
}

# expect "what is expected" ACTUAL EXPECTED
expect() {
    [ "$2" = "$3" ] || fail "$1: expected $3, got $2"
    ok "$1"
}

# expect_match "what is expected" TEXT PATTERN
expect_match() {
    grep -Eqi -- "$3" <<< "$2" || fail "$1: no $3 in: $2"
    ok "$1"
}

# await SECONDS "what is awaited" COMMAND …
await() {
    local seconds=$1 what=$2 end=$((SECONDS + $1))
    shift 2
    until "$@"; do
        [ "$SECONDS" -lt "$end" ] || fail "$what did not happen within $seconds s"
        sleep 0.2
    done
}

# api PATH [curl's options …]: through nginx
api() {
    local path=$1
    shift
    curl --silent --show-error --cacert "$work/nginx/tls/certificate.pem" "https://localhost:8443$path" "$@"
}

# What Prometheus gets from a node of each side, PostgreSQL and the machine.
scrape() { curl --silent http://127.0.0.1:{8091,8093}/actuator/prometheus http://127.0.0.1:{9187,9100}/metrics; }
is_scraped() { scrape | grep -E "^$1[{ ]" > /dev/null; }

status() { api "$@" --output /dev/null --write-out '%{http_code}'; }

headers() { api "$@" --output /dev/null --dump-header - | tr -d '\r'; }

field() { sed -nE "s/.*\"$1\":\"?([^\",}]*)\"?.*/\1/p" | head -n 1; }

# Lays out and trains both sides, unless they are so already.
prepare_sides() {
    local command
    # What is tried here is whether it runs, not how soon it is quick.
    export TRAINING_SECONDS=5
    SCRATCH_PORT=15431 SERVER_PORT=18091 deploy/app/prepare command-side &
    command=$!
    SCRATCH_PORT=15432 SERVER_PORT=18092 deploy/app/prepare query-side
    wait "$command"
}

declare -A nodes

# start_node SIDE PORT: with the heap that it has in a container of 1 GB
start_node() {
    JAVA_OPTIONS=-Xmx614m SERVER_PORT=$2 SPRING_PROFILES_ACTIVE=production SERVER_FORWARD_HEADERS_STRATEGY=native \
        TIDINGS_DATABASE_USER=tidings_${1%-side} TIDINGS_SECRETS_FOLDER=$home/secrets/$1/ "$root/deploy/app/run" "$root/$1/target/app" >> "$work/$1-$2.log" 2>&1 &
    nodes[$2]=$!
}

has_ended() { ! kill -0 "$1" 2> /dev/null; }

is_healthy() { SERVER_PORT=$1 "$root/deploy/app/healthy"; }

await_node() { await 120 "the node on port $1 being healthy" is_healthy "$1"; }

# stop_node PORT [SIGNAL]: waits until it has gone
stop_node() {
    kill "-${2:-TERM}" "${nodes[$1]}"
    wait "${nodes[$1]}" 2> /dev/null || true
}

start_load() {
    touch "$work/load-runs"
    "$JAVA_HOME/bin/java" -XX:TieredStopAtLevel=1 "$root/deploy/checks/Load.java" https://localhost:8443 \
        "$work/nginx/tls/certificate.pem" "$token" "$post" "$work/load-runs" > "$work/load.txt" 2> "$work/load-failures.txt" &
    load=$!
    requests=$(wc -l < "$work/nginx-access.log")
    await 30 "load" load_is_on
}

load_is_on() { [ "$(($(wc -l < "$work/nginx-access.log") - requests))" -gt 50 ]; }

# Ends the load and tells what became of it.
stop_load() {
    rm "$work/load-runs"
    wait "$load"
    cat "$work/load-failures.txt"
    say "  $(cat "$work/load.txt")"
}

count() { sed -E "s/.*\b$1=([0-9]+).*/\1/" "$work/load.txt"; }
