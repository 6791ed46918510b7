# Breaks what can be broken under two nodes of each side while clients work with them, and holds what came of it against
# what is promised. Sourced by deploy/check.

chaos_seconds=${numbers[0]:-90} chaos_seed=${numbers[1]:-$(date +%s)}

say "Killing, freezing, cutting off and crashing for $chaos_seconds s: deploy/check chaos $chaos_seconds $chaos_seed"
prepare_sides
chaos=$(mktemp -d /tmp/tidings-chaos.XXXXXX)
chmod 755 "$chaos"
driver=$(find "$root/query-side/target/app/lib" -name 'postgresql-*.jar')
"$JAVA_HOME/bin/javac" -proc:none -d "$work/chaos" deploy/checks/chaos/*.java
if ! "$JAVA_HOME/bin/java" -XX:TieredStopAtLevel=1 -cp "$work/chaos:$driver" \
    Chaos "$root" "$postgres" "$chaos/run" "$chaos_seconds" "$chaos_seed" > "$chaos/report.txt" 2>&1; then
    cat "$chaos/report.txt" >&2
    fail "a promise was not kept: what happened is in $chaos"
fi
cat "$chaos/report.txt"
rm -rf "$chaos"
ok "every promise was kept"
