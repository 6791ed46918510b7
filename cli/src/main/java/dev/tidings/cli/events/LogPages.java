package dev.tidings.cli.events;

import dev.tidings.cli.api.Query;
import dev.tidings.cli.api.Server;
import java.util.ArrayList;
import java.util.List;
import java.util.function.LongFunction;
import tools.jackson.databind.JsonNode;

/** Reads the log page by page. */
final class LogPages {

    private static final int PAGE = 100;

    private final Server server;

    LogPages(Server server) {
        this.server = server;
    }

    /** At most so many events, from a position on. */
    List<JsonNode> read(LongFunction<Query> query, long from, int limit) {
        List<JsonNode> events = new ArrayList<>();
        long next = from;
        while (events.size() < limit) {
            JsonNode page = server.get(query.apply(next)
                    .with("limit", Math.min(PAGE, limit - events.size()))
                    .toString());
            page.path("items").forEach(events::add);
            JsonNode following = page.path("nextFrom");
            if (!following.isNumber()) {
                break;
            }
            next = following.asLong();
        }
        return events;
    }
}
