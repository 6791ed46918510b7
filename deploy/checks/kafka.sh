# Breaks Kafka, who publishes the log there and who reads it from there, and holds the read tables of groups with databases
# of their own against a rebuild from PostgreSQL. Sourced by deploy/check.

say "Killing, freezing, truncating and losing Kafka under two groups of query sides"
prepare_sides
kafka=$(mktemp -d /tmp/tidings-kafka.XXXXXX)
chmod 755 "$kafka"
# The broker's jars, as Maven lists them, and PostgreSQL's driver.
jars=$(cat "$root/kafka/target/broker-classpath"):$(find "$root/query-side/target/app/lib" -name 'postgresql-*.jar')
"$JAVA_HOME/bin/javac" -proc:none -d "$work/kafka" -cp "$jars" deploy/checks/chaos/*.java deploy/checks/kafka/*.java
if ! timeout 400 "$JAVA_HOME/bin/java" -XX:TieredStopAtLevel=1 -Dorg.slf4j.simpleLogger.defaultLogLevel=off -cp "$work/kafka:$jars" \
    KafkaCheck "$root" "$postgres" "$kafka/run" > "$kafka/report.txt" 2>&1; then
    cat "$kafka/report.txt" >&2
    fail "groups differ: what happened is in $kafka"
fi
cat "$kafka/report.txt"
rm -rf "$kafka"
ok "every group has each position once"
