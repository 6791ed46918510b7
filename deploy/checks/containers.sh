# The container files, as far as that goes without a container engine. Sourced by configuration.sh.

for settings in /dev/null .env.example; do
    docker-compose --env-file "$settings" --profile '*' config --quiet || fail "docker-compose.yml with $settings"
done
ok "Compose takes docker-compose.yml"
docker-compose --profile '*' config --format json | node deploy/checks/services.js || fail "a service of docker-compose.yml"
ok "each service has its limits, and nothing is published but nginx"
deploy/checks/node_modules/.bin/dockerfile-utils lint deploy/Dockerfile || fail "deploy/Dockerfile"
ok "the linter finds nothing in deploy/Dockerfile"

# An instruction a line.
instructions=$(sed -e ':more' -e '/\\$/{N;s/\\\n *//;b more' -e '}' deploy/Dockerfile)

# Each command that an image is built or runs with.
commands=$(grep -E '^(RUN|ENTRYPOINT|HEALTHCHECK)' <<< "$instructions" \
    | grep -oE '(deploy|/opt)/(app|postgres|backup)/[a-z-]+' | sed 's#^/opt#deploy#' | sort -u)
for command in $commands; do
    [ -x "$command" ] || fail "deploy/Dockerfile runs $command, which is not there"
    name=${command##*/}
    grep -qE "(/|_|ing_up )$name\b" deploy/check deploy/checks/*.sh deploy/app/prepare deploy/backup/schedule \
        || fail "deploy/Dockerfile runs $command, which deploy/check does not"
done
ok "deploy/check runs what deploy/Dockerfile does: $(tr '\n' ' ' <<< "$commands")"

# What starts from an ahead-of-time cache starts with what deploy/app/process has found out, too.
for cache in $(grep -oE '^COPY --from=train .*' <<< "$instructions" | grep -oE '/opt/[a-z-]+/app\.aot'); do
    application=${cache%/app.aot}
    grep -qE "deploy/app/process $application( |$)" <<< "$instructions" \
        && grep -qE "^COPY --from=train .*$cache $application/options " <<< "$instructions" \
        || fail "deploy/Dockerfile does not process $application, or leaves out its options"
done
ok "each application that is trained is processed before, and keeps its options"

# Each file that a stage takes from the folder or from the stage that builds.
for source in $(grep -oE '^COPY .*' <<< "$instructions" | grep -vE -- '--from=(node|jre|train)' \
    | sed -E -e 's/^COPY //' -e 's/--[a-z]+=[^ ]+ //g' -e 's/ [^ ]+$//' -e 's#(^| )/src/#\1#g'); do
    case "$source" in
        /opt/* | .) ;;
        *) compgen -G "$source" > /dev/null || fail "deploy/Dockerfile copies $source, which is not there" ;;
    esac
done
ok "what deploy/Dockerfile copies is there"
