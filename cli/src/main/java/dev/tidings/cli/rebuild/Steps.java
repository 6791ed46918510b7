package dev.tidings.cli.rebuild;

import dev.tidings.cli.api.Json;
import dev.tidings.cli.api.Server;
import dev.tidings.cli.command.ExitCode;
import dev.tidings.cli.terminal.ProgressDisplay;
import dev.tidings.cli.terminal.Terminal;
import java.time.Duration;
import java.util.UUID;
import tools.jackson.databind.JsonNode;

/** What is done with a rebuild, each step with its report and its exit code. */
final class Steps {

    private static final Duration PATIENCE_WITH_RESTARTS = Duration.ofMinutes(2);

    private final Terminal terminal;
    private final Server server;
    private final boolean json;
    private final RebuildReport report;

    Steps(Terminal terminal, Server server, boolean json) {
        this.terminal = terminal;
        this.server = server;
        this.json = json;
        this.report = new RebuildReport(terminal);
    }

    int begun(JsonNode answer) {
        if (json) {
            terminal.print(answer.toString());
        } else {
            Rebuild rebuild = Json.read(answer, Rebuild.class);
            terminal.print("%s is being built: %s".formatted(rebuild.title(), rebuild.id()));
            terminal.note("'tidings watch %s' shows how far it is.".formatted(rebuild.projection()));
        }
        return ExitCode.OK;
    }

    /** Waits until the rebuild is at rest. */
    JsonNode follow(UUID id) {
        try (ProgressDisplay display = json ? ProgressDisplay.none() : ProgressDisplay.on(terminal)) {
            return new RebuildFollower(server, display, PATIENCE_WITH_RESTARTS).follow(id);
        }
    }

    int ended(JsonNode answer) {
        Rebuild rebuild = Json.read(answer, Rebuild.class);
        if (json) {
            terminal.print(answer.toString());
        } else {
            report.outcome(rebuild);
            report.nextSteps(rebuild);
        }
        return rebuild.hasSucceeded() ? ExitCode.OK : ExitCode.FAILED;
    }

    int verify(UUID id) {
        return verified(server.post(Rebuilds.path(id) + "/verification"));
    }

    int verifyAndSwitch(UUID id) {
        JsonNode answer = server.post(Rebuilds.path(id) + "/verification");
        if (!isEqual(Json.read(answer, Rebuild.class))) {
            return verified(answer);
        }
        return switchTo(id);
    }

    int switchTo(UUID id) {
        return ended(server.post(Rebuilds.path(id) + "/switch"));
    }

    int cancel(UUID id) {
        JsonNode answer = server.delete(Rebuilds.path(id));
        if (json) {
            terminal.print(answer.toString());
        } else {
            report.outcome(Json.read(answer, Rebuild.class));
        }
        return ExitCode.OK;
    }

    private int verified(JsonNode answer) {
        Rebuild rebuild = Json.read(answer, Rebuild.class);
        if (json) {
            terminal.print(answer.toString());
        } else if (rebuild.verification() != null) {
            report.verification(rebuild, rebuild.verification());
        }
        return isEqual(rebuild) ? ExitCode.OK : ExitCode.FAILED;
    }

    private static boolean isEqual(Rebuild rebuild) {
        Verification verification = rebuild.verification();
        return verification != null && verification.equal();
    }
}
