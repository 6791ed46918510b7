package dev.tidings.cli.webhooks;

import dev.tidings.cli.api.Server;
import dev.tidings.cli.command.CliContext;
import dev.tidings.cli.command.ExitCode;
import dev.tidings.cli.session.ServerOptions;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.JsonNode;

/** Adds a webhook. */
@Command(
        name = "add",
        description = {
            "Add a webhook: it is told what happens from now on.",
            "",
            "Its secret is printed this once; whoever receives the events verifies them with it."
        },
        footer = {
            "",
            "Examples:",
            "  tidings webhooks add https://example.org/hooks                     all events",
            "  tidings webhooks add https://example.org/hooks --event post.published --description 'The search'"
        })
public final class AddCommand implements Callable<Integer> {

    private final CliContext context;

    @Parameters(index = "0", paramLabel = "URL", description = "Where events are sent to.")
    private String url = "";

    @Option(names = "--event", paramLabel = "NAME", description = "An event it is told; again for more. Default: all.")
    private List<String> events = List.of();

    @Option(names = "--description", paramLabel = "TEXT", description = "What it is for, for whoever asks later.")
    private @Nullable String description;

    @Option(
            names = "--texts",
            negatable = true,
            description = "Send what people wrote, drafts included, or don't. Default: as far as you may read it.")
    private @Nullable Boolean withTexts;

    @Mixin
    private ServerOptions options = new ServerOptions();

    public AddCommand(CliContext context) {
        this.context = context;
    }

    @Override
    public Integer call() {
        try (Server server = options.connect(context)) {
            JsonNode answer = server.post("/ops/webhooks", body());
            if (options.json()) {
                context.terminal().print(answer.toString());
            } else {
                context.terminal()
                        .note("Added webhook "
                                + answer.path("webhook").path("id").asString("") + ". Its secret, told this once:");
                context.terminal().print(answer.path("secret").asString(""));
            }
            return ExitCode.OK;
        }
    }

    private Map<String, Object> body() {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("url", url);
        if (!events.isEmpty()) {
            body.put("events", events);
        }
        if (description != null) {
            body.put("description", description);
        }
        if (withTexts != null) {
            body.put("withTexts", withTexts);
        }
        return body;
    }
}
