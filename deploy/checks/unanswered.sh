# What clients are told when nobody answers: "try again" only where nothing can have been done. Sourced by configuration.sh.
#
# An nginx with the configuration as it is, but for ports and names, in front of nodes that fail on purpose.

say "Nobody answers"
mkdir -p "$work/unanswered"
cp deploy/nginx/*.conf "$(dirname "$(command -v nginx)")/../root/etc/nginx/mime.types" "$work/unanswered/"
deploy/nginx/self-signed "$work/unanswered/tls" > /dev/null
install -d -o nobody -g nogroup "$work/unanswered/spool"
sed -i -e "s#/var/spool/nginx#$work/unanswered/spool#" -e 's#8443#8543#; s#8080#8580#' -e 's#/tmp/nginx#/tmp/nginx-unanswered#' \
    "$work/unanswered/nginx.conf"
sed -i -e 's/default 1;/default 0; localhost 1;/' "$work/unanswered/names.conf"
node deploy/checks/unanswered.js 8591 8592 > "$work/unanswered.log" &
failing=$!
await 10 "nodes that fail" test -s "$work/unanswered.log"

# unanswered PORT PATH [curl's options …]: what nginx says of the node there
unanswered() {
    local port=$1 path=$2 running
    shift 2
    cat > "$work/unanswered/upstreams.conf" <<END
upstream query { server 127.0.0.1:$port; }
upstream command { server 127.0.0.1:$port; }
END
    nginx -p "$work/unanswered" -c "$work/unanswered/nginx.conf" -g 'daemon off;' > /dev/null 2> "$work/unanswered-error.log" &
    running=$!
    await 10 "nginx" curl --silent --insecure --output /dev/null https://localhost:8543/robots.txt
    curl --silent --insecure --include "https://localhost:8543$path" "$@" | tr -d '\r'
    kill "$running"
    wait "$running" 2> /dev/null || true
}
json='Content-Type: application/json'
for change in "/api/users" "/api/posts/import" "/ops/projections/post/rebuilds"; do
    answer=$(unanswered 8591 "$change" -X POST -H "$json" -d '{}')
    expect_match "a change whose answer is lost may have been made ($change)" "$answer" 'problem:outcome-unknown'
    expect "and nobody is invited to make it twice" "$(grep -ciE '^(HTTP/2 50[234]|retry-after)' <<< "$answer")" 0
done
for read in "/api/posts" "/api/sessions"; do
    answer=$(unanswered 8591 "$read")
    expect_match "a read may be tried again ($read)" "$answer" 'problem:unavailable'
    expect_match "soon" "$answer" '^retry-after: 1'
done
expect_match "so may a change that never got to anybody" "$(unanswered 8599 /api/users -X POST -H "$json" -d '{}')" 'problem:unavailable'
expect_match "and what a node refused that leaves" "$(unanswered 8592 /api/users -X POST -H "$json" -d '{}')" 'problem:leaving'
expect_match "other names are refused" "$(unanswered 8591 /api/posts -H 'Host: elsewhere.example')" '^HTTP/2 421'
kill "$failing"
wait "$failing" 2> /dev/null || true
