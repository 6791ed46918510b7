# Replicas that come and go behind one name, as `docker compose up --scale` makes them. Sourced by door.sh.
#
# A second nginx has upstreams.conf as it is, but for the port. Every address of loopback leads to the query side that
# listens there, so many addresses stand for many nodes.

say "Replicas behind a name"
mkdir -p "$work/names"
cp deploy/nginx/{log,choices,readers,upstreams,proxy,query}.conf "$work/names/"
sed -i -e 's/query-side:8080/query-side:8093/' -e 's/command-side:8080/command-side:8091/' "$work/names/upstreams.conf"
cat > "$work/names/nginx.conf" <<'END'
pid /tmp/nginx-names.pid;
error_log /dev/stderr warn;
events {}
http {
    client_body_temp_path body;
    proxy_temp_path proxy;
    fastcgi_temp_path fastcgi;
    uwsgi_temp_path uwsgi;
    scgi_temp_path scgi;
    include log.conf;
    include readers.conf;
    include upstreams.conf;
    include choices.conf;
    server {
        listen 127.0.0.1:8480;
        location / { include query.conf; }
    }
}
END
# named QUERY_SIDES_ADDRESS …
named() {
    printf 'query-side %s\ncommand-side 127.0.2.1\n' "$*" > "$work/names/addresses.new"
    mv "$work/names/addresses.new" "$work/names/addresses"
}
# asked: who answers the next nine requests
asked() {
    local before
    before=$(wc -l < "$work/names-access.log")
    for _ in 1 2 3 4 5 6 7 8 9; do curl --silent --fail --output /dev/null http://127.0.0.1:8480/health; done
    tail -n "+$((before + 1))" "$work/names-access.log" | grep -oE '"upstream":"[^"]*' | cut -d '"' -f 4 | sort -u | tr '\n' ' '
}
is_asked() { [ "$(asked)" = "$1" ]; }

named 127.0.1.1
node deploy/checks/names.js 127.0.0.11 "$work/names/addresses" > "$work/names.log" &
await 10 "the name service" test -s "$work/names.log"
nginx -p "$work/names" -c "$work/names/nginx.conf" -g 'daemon off;' > "$work/names-access.log" 2>> "$work/nginx-error.log" &
await 30 "the node being asked" is_asked "127.0.1.1:8093 "
ok "the node behind a name is asked"
named 127.0.1.1 127.0.1.2 127.0.1.3
await 30 "new replicas being asked too" is_asked "127.0.1.1:8093 127.0.1.2:8093 127.0.1.3:8093 "
ok "replicas that come are asked"
named 127.0.1.3
await 30 "replicas that have gone being left alone" is_asked "127.0.1.3:8093 "
ok "replicas that have gone are left alone"
