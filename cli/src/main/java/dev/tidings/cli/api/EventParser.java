package dev.tidings.cli.api;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Puts server-sent events together from their lines, as the HTML standard has it. */
final class EventParser {

    private @Nullable String id;
    private String name = "";
    private final StringBuilder data = new StringBuilder();

    /** Takes the next line; an empty one completes an event, if there was any data for it. */
    Optional<ServerEvent> line(String line) {
        if (line.isEmpty()) {
            return complete();
        }
        int colon = line.indexOf(':');
        String field = colon < 0 ? line : line.substring(0, colon);
        String value = colon < 0 ? "" : line.substring(colon + 1);
        take(field, value.startsWith(" ") ? value.substring(1) : value);
        return Optional.empty();
    }

    private void take(String field, String value) {
        switch (field) {
            case "id" -> id = value;
            case "event" -> name = value;
            case "data" -> data.append(value).append('\n');
            default -> {
                // A comment, or what this client has no use for.
            }
        }
    }

    private Optional<ServerEvent> complete() {
        if (data.isEmpty()) {
            name = "";
            return Optional.empty();
        }
        ServerEvent event =
                new ServerEvent(id, name.isEmpty() ? "message" : name, data.substring(0, data.length() - 1));
        name = "";
        data.setLength(0);
        return Optional.of(event);
    }
}
