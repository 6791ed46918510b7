package dev.tidings.cli.rebuild;

import dev.tidings.cli.api.Json;
import dev.tidings.cli.api.Query;
import dev.tidings.cli.api.Server;
import dev.tidings.cli.command.ExitCode;
import dev.tidings.cli.command.Failure;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** The server's rebuilds, and the one that is meant. */
final class Rebuilds {

    private static final Pattern ID = Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");

    private final Server server;

    Rebuilds(Server server) {
        this.server = server;
    }

    static String path(UUID id) {
        return "/ops/rebuilds/" + id;
    }

    JsonNode list(@Nullable String projection, int limit) {
        return server.get(Query.of("/ops/rebuilds")
                .with("projection", projection)
                .with("limit", limit)
                .toString());
    }

    /**
     * The rebuild that a person names.
     *
     * @param named an id; or a projection, whose newest rebuild it is; or null for the only one under way
     */
    UUID named(@Nullable String named) {
        if (named == null) {
            return onlyOneUnderWay();
        }
        if (ID.matcher(named).matches()) {
            return UUID.fromString(named);
        }
        return Json.items(list(named, 1), Rebuild.class).stream()
                .map(Rebuild::id)
                .findFirst()
                .orElseThrow(() -> Failure.of(
                        ExitCode.NOT_FOUND,
                        "%s has never been rebuilt. Begin with 'tidings rebuild %s'.".formatted(named, named)));
    }

    private UUID onlyOneUnderWay() {
        List<Rebuild> underWay = Json.items(list(null, 100), Rebuild.class).stream()
                .filter(Rebuild::isUnderWay)
                .toList();
        if (underWay.isEmpty()) {
            throw Failure.of(ExitCode.NOT_FOUND, "No rebuild is under way. 'tidings rebuilds' lists those that were.");
        }
        if (underWay.size() > 1) {
            throw Failure.of(
                    ExitCode.USAGE,
                    "Several rebuilds are under way: name one of %s."
                            .formatted(
                                    underWay.stream().map(Rebuild::projection).collect(Collectors.joining(", "))));
        }
        return underWay.getFirst().id();
    }
}
