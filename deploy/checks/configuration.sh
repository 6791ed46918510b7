# What can be told from the files alone. Sourced by deploy/check.

say "Scripts, alerts, container files"
mapfile -t scripts < <(grep -rlE '^#!/usr/bin/env bash' deploy --exclude-dir=node_modules .ci)
shellcheck --external-sources --source-path=SCRIPTDIR --source-path="$root" "${scripts[@]}" || fail "shellcheck"
ok "shellcheck finds nothing in ${#scripts[@]} scripts"
promtool check config deploy/prometheus/prometheus.yml > /dev/null
(cd deploy/prometheus && promtool test rules alerts.test.yml > /dev/null) || fail "the alerts' tests"
alerts=$(grep -c -- '- alert:' deploy/prometheus/alerts.yml)
tested=$(grep -oE 'alertname: [A-Za-z]+' deploy/prometheus/alerts.test.yml | sort -u | wc -l)
expect "each alert is tested" "$tested" "$alerts"
described=$(grep -oE '^\| `[A-Za-z]+` \|' docs/operating.md | sort -u | wc -l)
expect "each alert is in docs/operating.md" "$described" "$alerts"
for dashboard in deploy/grafana/dashboards/*.json; do
    node -e 'JSON.parse(require("fs").readFileSync(process.argv[1]))' "$dashboard" || fail "$dashboard is no JSON"
done
ok "dashboards are JSON"
while read -r setting; do
    grep -q "^$setting=" .env.example || fail "$setting is not in .env.example"
done < <(grep -oE '\$\{[A-Z][A-Z0-9_]+' docker-compose.yml | tr -d '${' | sort -u)
ok "every setting of docker-compose.yml is explained in .env.example"
. deploy/checks/containers.sh
. deploy/checks/unanswered.sh
