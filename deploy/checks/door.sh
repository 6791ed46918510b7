# What nginx does. Sourced by deploy/check.

# Goes on while the rest is tried.
import_admin=$(api /api/sessions -H "$json" -d "{\"username\":\"admin\",\"password\":\"$admin_password\"}" | field accessToken)
line='{"author":"silent","title":"Between two silences","content":"..."}'
{ echo "$line"; sleep 75; echo "$line"; } | api /api/posts/import -X POST -T - --no-buffer -H 'Content-Type: application/x-ndjson' \
    -H "Authorization: Bearer $import_admin" > "$work/silent-import.txt" 2>&1 &
silent_import=$!

say "TLS and headers"
expect "HTTP goes to HTTPS" \
    "$(curl --silent --output /dev/null --write-out '%{http_code} %{redirect_url}' http://localhost:8080/api/posts?q=x)" \
    "308 https://localhost/api/posts?q=x"
expect_match "TLS 1.1 is refused" "$(api /health --tlsv1.1 --tls-max 1.1 --ciphers DEFAULT:@SECLEVEL=0 2>&1 || true)" 'alert protocol version'
expect "TLS 1.2 is taken" "$(status /health --tls-max 1.2)" 200
expect "TLS 1.3 is taken" "$(status /health --tlsv1.3)" 200
answer=$(headers /api/posts/trending -H 'X-Request-Id: check-4711')
expect_match "browsers are told to stay with HTTPS" "$answer" '^strict-transport-security: max-age=31536000'
expect "once" "$(grep -ci strict-transport-security <<< "$answer")" 1
expect_match "a request keeps its id" "$answer" '^x-request-id: check-4711$'
expect_match "the id is in nginx's log" "$(grep check-4711 "$work/nginx-access.log")" '"status":200'
expect_match "nothing tells the server's version" "$(grep -i '^server' <<< "$answer")" '^server: nginx$'

say "Who answers what"
upstream() {
    # nginx writes its log a moment after it has answered.
    await 5 "a line of $1 in nginx's log" grep -q "\"request_id\":\"$1\"" "$work/nginx-access.log"
    sed -nE "s/.*\"request_id\":\"$1\".*\"upstream\":\"([^\"]*)\".*/\1/p" "$work/nginx-access.log"
}
api /api/posts -H 'X-Request-Id: split-read' > /dev/null
api "/api/posts/$post/views" -X POST -H 'X-Request-Id: split-post' > /dev/null
api "/api/posts/$post" -X PUT -H 'X-Request-Id: split-put' -H "$json" -H "Authorization: Bearer $token" \
    -d '{"title":"Checked twice","content":"Through the door."}' > /dev/null
api "/api/posts/$post/publication" -X DELETE -H 'X-Request-Id: split-delete' -H "Authorization: Bearer $token" > /dev/null
api "/api/posts/$post/publication" -X PUT -H "Authorization: Bearer $token" > /dev/null
expect_match "GET goes to a query side" "$(upstream split-read)" ':809[34]$'
expect_match "POST to a command side" "$(upstream split-post)" ':809[12]$'
expect "and the request's id beside the event" \
    "$(sql "select count(*) from event_store.event where convert_from(metadata, 'UTF8') like '%split-put%'")" 1
expect_match "PUT too" "$(upstream split-put)" ':809[12]$'
expect_match "DELETE too" "$(upstream split-delete)" ':809[12]$'
for n in 1 2 3 4; do
    api /api/posts -H "X-Request-Id: readers-$n" -H 'Host: readers.example.org' > /dev/null
    expect_match "readers of the other group's name go there" "$(upstream "readers-$n")" ':8094$'
done
expect "keys of personal data are nobody's business" "$(status /internal/personal-data-keys -X POST -H "$json" -d '{"users":[]}')" 404
expect "metrics are closed" "$(status /actuator/prometheus)" 404
expect "operations are closed to the outside" \
    "$(curl --silent --insecure --interface 10.9.8.7 --output /dev/null --write-out '%{http_code}' https://10.9.8.7:8443/ops/projections)" 403
expect "and changes to them" \
    "$(curl --silent --insecure --interface 10.9.8.7 --output /dev/null --write-out '%{http_code}' -X POST https://10.9.8.7:8443/ops/projections/post/rebuilds)" 403
expect "and open to this machine, for who may" "$(status /ops/projections)-$(status /ops/projections/post/rebuilds -X POST -H 'X-Request-Id: split-operate')" 401-401
expect_match "operations go to a query side, all of them" "$(upstream split-operate)" ':809[34]$'

say "Bodies"
head -c 4194305 /dev/zero | tr '\0' ' ' > "$work/large"
answer=$(api /api/posts -H "$json" -H "Authorization: Bearer $token" --data-binary @"$work/large" || true)
expect_match "over 4 MB is refused with a problem document" "$answer" 'urn:tidings:problem:body-too-large'
head -c 4194304 "$work/large" > "$work/large-enough"
expect "and over 16 kB elsewhere" "$(head -c 16385 "$work/large" | status /api/users -H "$json" --data-binary @-)" 413
expect "4 MB gets through to the application" \
    "$(status /api/posts -H "$json" -H "Authorization: Bearer $token" --data-binary @"$work/large-enough")" 400

say "The web app's files"
asset=/$(cd "$work/nginx/html/" && find assets -name 'index-*.js' | head -n 1)
answer=$(headers "$asset" -H 'Accept-Encoding: gzip')
expect_match "assets are kept for ever" "$answer" '^cache-control: public, max-age=31536000, immutable'
expect_match "and come compressed" "$answer" '^content-encoding: gzip'
api "$asset" -H 'Accept-Encoding: gzip' | cmp - "$work/nginx/html$asset.gz" || fail "an asset is not as the build compressed it"
api "$asset" | cmp - "$work/nginx/html$asset" || fail "an asset is not as it was built"
ok "as the build did it"
answer=$(headers /operations/log)
expect_match "routes of the app get its page" "$answer" '^content-type: text/html'
expect_match "which is asked for again" "$answer" '^cache-control: no-cache'
expect_match "with a content security policy" "$answer" "^content-security-policy: default-src 'none'"
expect_match "and is the app's" "$(api /operations/log)" "src=\"$asset\""
while read -r route; do
    [[ "$route" != /posts/a.b ]] || continue
    [ "$(status "$route")" = 200 ] || fail "nginx does not know the app's $route"
done < <(node -e 'JSON.parse(require("fs").readFileSync(0)).forEach(r => console.log(r.replace(/:\w+/g, "a.b").replace("*", "x")))' \
    < "$work/nginx/html/routes.json")
ok "all pages of the app are known"
expect "what nobody knows is told so" "$(status /rss)-$(status /posts/1/2/3)-$(status /.env)" 404-404-404
expect_match "by the app" "$(api /rss)" "src=\"$asset\""
node -e 'require("fs").readFileSync(0, "utf8").trim().split("\n").forEach(JSON.parse)' < "$work/nginx-access.log" \
    || fail "the access log is not JSON"
ok "the access log is JSON"
expect "a missing asset is missing" "$(status /assets/none.js)" 404

say "Pages for crawlers and readers without scripts"
for path in /p /sitemap.xml /robots.txt; do
    id=page-$(basename "$path" | tr -d .)
    expect "$path answers" "$(status "$path" -H "X-Request-Id: $id")" 200
    expect_match "from a query side" "$(upstream "$id")" ':809[34]$'
done
expect_match "with a policy that allows no script" "$(headers /p/newest)" "^content-security-policy: default-src 'none'; style-src"
expect_match "a feed too" "$(headers /p/feed.atom)" '^content-type: application/atom\+xml'
shared=$(headers "/p/$post" | sed -nE 's/^location: (.*)/\1/p' | sed 's#^https://[^/]*##')
expect_match "a post has one address" "$shared" '^/posts/[^/]+$'
expect "which answers" "$(status "$shared" -H 'X-Request-Id: page-post')" 200
expect_match "from a query side" "$(upstream page-post)" ':809[34]$'
expect_match "with its text" "$(api "$shared")" 'Through the door'
expect_match "and with the app" "$(api "$shared")" 'src="/app.js"'
expect_match "which is there, and asked for again" "$(headers /app.js)" '^cache-control: no-cache'
expect "what is no post is told so" "$(status /posts/nothing)" 404

say "What alerts and dashboards look at"
missing=
# Those of the log on Kafka are there where it is on one.
for metric in $(cat deploy/prometheus/alerts.yml deploy/grafana/dashboards/*.json \
    | grep -oE '\b(tidings|http_server|hikaricp|jvm|process|pg|node)_[a-z_]+' | grep -vE '_last_success_|^tidings_kafka_' | sort -u); do
    is_scraped "$metric" || missing+=" $metric"
done
[ -z "$missing" ] || fail "nobody has the metrics$missing"
ok "each metric is there"

say "Streams and slow clients"
admin=$(api /api/sessions -H "$json" -d "{\"username\":\"admin\",\"password\":\"$admin_password\"}" | field accessToken)
stream=$(api /ops/events?from=1 --no-buffer --max-time 3 -H 'Accept: text/event-stream' -H "Authorization: Bearer $admin" 2> /dev/null || true)
expect_match "server-sent events come through at once" "$stream" '^event: *event'
api /api/posts/trending/stream --no-buffer --max-time 60 > "$work/stream.txt" 2> /dev/null &
stream=$!
has_boards() { [ "$(grep -c '^event: *trending' "$work/stream.txt")" -gt "$boards" ]; }
boards=0
await 5 "the stream beginning with the board" has_boards
sleep 1
boards=$(grep -c '^event: *trending' "$work/stream.txt")
api "/api/posts/$post/views" -X POST > /dev/null
await 3 "a view on the stream, while it is open" has_boards
kill "$stream"
ok "the trending board moves with a view"
"$JAVA_HOME/bin/java" -XX:TieredStopAtLevel=1 deploy/checks/SlowClients.java localhost 8443 200 4 > "$work/slow.txt" &
slow=$!
sleep 2
expect "200 clients that send a byte a second keep nobody waiting" "$(status /api/posts --max-time 1)" 200
expect "nor in the way of changes" "$(status "/api/posts/$post/views" -X POST --max-time 1)" 202
wait "$slow"
expect_match "and are answered in the end" "$(cat "$work/slow.txt")" '^200 of 200 answered'
"$JAVA_HOME/bin/java" deploy/checks/SlowClients.java localhost 8443 300 20 3900000 "$token" \
    > "$work/slow.txt" &
slow=$!
# The files have no names any more: nginx alone still has them open.
spooled() { find /proc/[0-9]*/fd -lname "$work/nginx/spool/*" -exec stat -Lc %s {} + 2> /dev/null | awk '{s += $1} END {print int(s / 1e6)}'; }
is_full() { [ "$(spooled)" -gt 1100 ]; }
await 150 "300 slow uploads waiting on nginx's disk" is_full
expect "300 slow uploads of 3.9 MB keep nobody waiting" "$(status /api/posts --max-time 2)" 200
expect "nor in the way of changes" "$(status "/api/posts/$post/views" -X POST --max-time 2)" 202
wait "$slow"
expect_match "and are answered in the end" "$(cat "$work/slow.txt")" '^(29[0-9]|300) of 300 answered'
expect "while all nodes live on" "$(is_healthy 8091 && is_healthy 8092 && is_healthy 8093 && is_healthy 8094 && echo yes)" yes
many=$(seq 1 5000 | sed 's#.*#url = "https://10.9.8.7:8443/assets/none.js"\noutput = "/dev/null"#' \
    | curl --silent --insecure --parallel --config - --write-out '%{http_code}\n' --interface 10.9.8.7 2> /dev/null \
    | sort | uniq -c | tr -s ' ' || true)
expect_match "who asks for too much at once is told so" "$many" ' 429'
expect "and nobody else" "$(status /api/posts)" 200

wait "$silent_import" || true
expect "an import whose client is silent for 75 s goes on" "$(grep -c '"status":"imported"' "$work/silent-import.txt")" 2

. deploy/checks/names.sh
