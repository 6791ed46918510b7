package dev.tidings.cli.events;

import dev.tidings.cli.api.BrokenStreamException;
import dev.tidings.cli.api.EventStream;
import dev.tidings.cli.api.Json;
import dev.tidings.cli.api.Query;
import dev.tidings.cli.api.Server;
import dev.tidings.cli.api.ServerEvent;
import dev.tidings.cli.command.ExitCode;
import dev.tidings.cli.command.Failure;
import dev.tidings.cli.terminal.Terminal;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Follows the log until it is stopped, across breaks of the connection. */
final class LogFollower {

    /** The server gives a sign of life each 15 seconds. */
    private static final Duration SILENCE = Duration.ofSeconds(45);

    private static final Duration PAUSE = Duration.ofSeconds(1);
    private static final int ATTEMPTS = 60;

    private final Server server;
    private final Terminal terminal;
    private @Nullable String lastId;
    private boolean connected;
    private int failures;

    LogFollower(Server server, Terminal terminal) {
        this.server = server;
        this.terminal = terminal;
    }

    /** Ends when the server stays away, or somebody does not want to read on. */
    void follow(Query query, EventPrinter printer) {
        while (!terminal.out().checkError()) {
            try {
                listen(query, printer);
            } catch (BrokenStreamException e) {
                failures++;
            } catch (Failure e) {
                // The first connection must succeed; later ones may take a restart's time.
                if (!connected || e.exitCode() != ExitCode.UNREACHABLE || ++failures > ATTEMPTS) {
                    throw e;
                }
            }
            pause();
        }
    }

    private void listen(Query query, EventPrinter printer) throws BrokenStreamException {
        EventStream opened = server.follow(query.toString(), lastId)
                .orElseThrow(() -> Failure.of(
                        ExitCode.FAILED, "This server does not send events as they come: leave --follow out."));
        connected = true;
        try (EventStream stream = opened) {
            Optional<ServerEvent> event = stream.next(SILENCE);
            while (event.isPresent() && !terminal.out().checkError()) {
                failures = 0;
                lastId = event.get().id();
                printer.print(Json.parse(event.get().data()));
                event = stream.next(SILENCE);
            }
        }
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
