# Starts everything: PostgreSQL, two nodes of each side, nginx. Sourced by deploy/check.

say "Laying out and training the two sides"
export TIDINGS_RATE_LIMITS_ENABLED=false
prepare_sides
for file in {command,query}-side/target/app/*; do
    grep -qE "^COPY --from=train .*/opt/${file/target\/app\/}( |$)" deploy/Dockerfile || fail "deploy/Dockerfile leaves out $file"
done
expect "each side has its ahead-of-time cache" "$(find {command,query}-side/target/app/app.aot -size +10M | wc -l)" 2

say "Starting PostgreSQL with its archive"
. deploy/checks/database.sh
make_database

say "Starting two command sides and two query sides"
export TIDINGS_DATABASE_URL=jdbc:postgresql://127.0.0.1:15432/tidings SPRING_MAIL_HOST=127.0.0.1 SPRING_MAIL_PORT=18025
start_node command-side 8091
await_node 8091
expect_match "mail goes to the server that is named when it starts" "$(cat "$work/command-side-8091.log")" "Mail goes by the server 127.0.0.1"
begun=$(date +%s%N)
start_node query-side 8093
await_node 8093
say "  a query side was healthy after $((($(date +%s%N) - begun) / 1000000)) ms"
start_node command-side 8092
start_node query-side 8094
await_node 8092
await_node 8094

say "Starting nginx"
mkdir -p "$work/nginx"
cp deploy/nginx/*.conf "$(dirname "$(command -v nginx)")/../root/etc/nginx/mime.types" "$work/nginx/"
ln -s "$root/frontend/target/classes/META-INF/resources" "$work/nginx/html"
deploy/nginx/self-signed "$work/nginx/tls"
install -d -o nobody -g nogroup "$work/nginx/spool"
# The checks ask more than one client may, from this machine.
sed -i 's#^    default  *\$remote_addr;#    127.0.0.1 "";\n&#' "$work/nginx/choices.conf"
# A group of its own, as far as nginx is concerned.
sed -i 's/# readers.example.org readers;/readers.example.org readers;/' "$work/nginx/readers.conf"
sed -i "s#/var/spool/nginx/#$work/nginx/spool/#" "$work/nginx/nginx.conf"
nginx -t -q -p "$work/nginx" -c "$work/nginx/nginx.conf" || fail "nginx does not take its configuration"
# The very configuration, but for where the nodes are: a container's names are looked up, here ports are known.
sed -i -e '/^resolver/d' \
    -e 's/server query-side:8080 resolve \(.*\);/server 127.0.0.1:8093 \1; server 127.0.0.1:8094 \1;/' \
    -e 's/server query-side-readers:8080 resolve \(.*\);/server 127.0.0.1:8094 \1;/' \
    -e 's/server command-side:8080 resolve \(.*\);/server 127.0.0.1:8091 \1; server 127.0.0.1:8092 \1;/' \
    "$work/nginx/upstreams.conf"
nginx -p "$work/nginx" -c "$work/nginx/nginx.conf" -g 'daemon off;' >> "$work/nginx-access.log" 2>> "$work/nginx-error.log" &
await 10 "nginx answering" curl --silent --output /dev/null http://localhost:8080/

say "Starting what Prometheus asks besides the nodes"
DATA_SOURCE_URI='127.0.0.1:15432/tidings?sslmode=disable' DATA_SOURCE_USER=tidings_monitor DATA_SOURCE_PASS_FILE=$work/made/monitor-password \
    prometheus-postgres-exporter --web.listen-address=127.0.0.1:9187 2> "$work/postgres-exporter.log" &
prometheus-node-exporter --web.listen-address=127.0.0.1:9100 --collector.disable-defaults --collector.filesystem --collector.cpu \
    --collector.meminfo --collector.textfile --collector.textfile.directory="$home/metrics" 2> "$work/node-exporter.log" &

json='Content-Type: application/json'
api /api/users -H "$json" -d '{"username":"ada","email":"ada@example.org","password":"correct horse battery"}' > /dev/null
token=$(api /api/sessions -H "$json" -d '{"username":"ada","password":"correct horse battery"}' | field accessToken)
post=$(api /api/posts -H "$json" -H "Authorization: Bearer $token" -d '{"title":"Checked","content":"Through the door.","publish":true}' | field id)
[ -n "$post" ] || fail "nothing can be published through nginx"
is_seen() { [ "$(status "/api/posts/$post")" = 200 ]; }
await 30 "a query side showing the post" is_seen
