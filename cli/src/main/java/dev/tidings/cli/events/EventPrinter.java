package dev.tidings.cli.events;

import dev.tidings.cli.api.Json;
import dev.tidings.cli.terminal.Terminal;
import java.util.Locale;
import tools.jackson.databind.JsonNode;

/** Prints events, one a line. */
final class EventPrinter {

    private static final String LINE = "%10s  %-24s  %-22s  %-44s  %s";

    private final Terminal terminal;
    private final boolean json;
    private boolean headed;

    EventPrinter(Terminal terminal, boolean json) {
        this.terminal = terminal;
        this.json = json;
    }

    void print(JsonNode item) {
        if (json) {
            terminal.print(item.toString());
            return;
        }
        if (!headed) {
            terminal.print(LINE.formatted("POSITION", "RECORDED", "EVENT", "STREAM AND VERSION", "PAYLOAD"));
            headed = true;
        }
        LogEntry event = Json.read(item, LogEntry.class);
        terminal.print(terminal.fit(LINE.formatted(
                String.format(Locale.ROOT, "%,d", event.position()),
                event.recordedAt(),
                event.name(),
                event.place(),
                event.payload())));
    }
}
