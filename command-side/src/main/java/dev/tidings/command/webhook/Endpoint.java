package dev.tidings.command.webhook;

import java.net.URI;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An endpoint as it is served.
 *
 * @param events   what it is told, by name; null for all
 * @param position how far the log was looked through for it
 * @param failures tries in a row that failed
 * @param silent   whether everything failed, so that it is only felt for
 * @param secrets  what to sign with, unsealed
 */
record Endpoint(
        UUID id,
        URI url,
        @Nullable Set<String> events,
        boolean withTexts,
        long position,
        int failures,
        boolean silent,
        List<String> secrets) {

    boolean wants(String event) {
        return events == null || events.contains(event);
    }
}
