package dev.tidings.cli.rebuild;

import dev.tidings.cli.api.BrokenStreamException;
import dev.tidings.cli.api.EventStream;
import dev.tidings.cli.api.Json;
import dev.tidings.cli.api.Server;
import dev.tidings.cli.api.ServerEvent;
import dev.tidings.cli.command.ExitCode;
import dev.tidings.cli.command.Failure;
import dev.tidings.cli.terminal.ProgressDisplay;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Watches a rebuild until nothing happens any more: by server-sent events while they come, by asking again where they do
 * not. A rebuild outlives the server's restarts, so its watcher waits for the server to come back.
 */
final class RebuildFollower {

    /** The server tells about each second. */
    private static final Duration SILENCE = Duration.ofSeconds(15);

    private static final Duration PAUSE = Duration.ofMillis(500);

    private final Server server;
    private final ProgressDisplay display;
    private final Duration patience;
    private boolean streams = true;
    private long lostSince = Long.MIN_VALUE;

    /** The patience is how long a server may be away. */
    RebuildFollower(Server server, ProgressDisplay display, Duration patience) {
        this.server = server;
        this.display = display;
        this.patience = patience;
    }

    /** Shows the progress, and returns the rebuild, as the API shows it, once it is at rest. */
    JsonNode follow(UUID id) {
        while (true) {
            JsonNode seen = look(id);
            if (seen != null && isAtRest(seen)) {
                return seen;
            }
            pause();
        }
    }

    /** The newest state; null where there was none to be had. */
    private @Nullable JsonNode look(UUID id) {
        try {
            JsonNode streamed = streams ? stream(id) : null;
            JsonNode seen = streamed != null && isAtRest(streamed) ? streamed : shown(server.get(Rebuilds.path(id)));
            lostSince = Long.MIN_VALUE;
            return seen;
        } catch (Failure e) {
            waitForReturn(e);
            return null;
        }
    }

    private @Nullable JsonNode stream(UUID id) {
        Optional<EventStream> opened = server.follow(Rebuilds.path(id), null);
        if (opened.isEmpty()) {
            streams = false;
            return null;
        }
        JsonNode newest = null;
        try (EventStream stream = opened.get()) {
            Optional<ServerEvent> event = stream.next(SILENCE);
            while (event.isPresent()) {
                newest = shown(Json.parse(event.get().data()));
                if (isAtRest(newest)) {
                    return newest;
                }
                event = stream.next(SILENCE);
            }
        } catch (BrokenStreamException e) {
            display.say("The connection broke: asking again");
        }
        return newest;
    }

    private JsonNode shown(JsonNode json) {
        display.show(Json.read(json, Rebuild.class).progress());
        return json;
    }

    private static boolean isAtRest(JsonNode json) {
        return Json.read(json, Rebuild.class).isAtRest();
    }

    private void waitForReturn(Failure failure) {
        if (failure.exitCode() != ExitCode.UNREACHABLE) {
            throw failure;
        }
        long now = System.nanoTime();
        if (lostSince == Long.MIN_VALUE) {
            lostSince = now;
        } else if (now - lostSince > patience.toNanos()) {
            throw failure;
        }
        display.say("The server does not answer: waiting for it. The rebuild goes on without this command.");
    }

    private static void pause() {
        try {
            Thread.sleep(PAUSE);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw Failure.of(ExitCode.FAILED, "Interrupted", e);
        }
    }
}
