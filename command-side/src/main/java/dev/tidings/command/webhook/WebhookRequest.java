package dev.tidings.command.webhook;

import dev.tidings.events.EventType;
import dev.tidings.http.ProblemException;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * An endpoint to be added.
 *
 * @param url         where events are sent to, such as {@code https://example.org/hooks}
 * @param events      what it is told, such as {@code post.published}; absent for all
 * @param description what it is for, for whoever asks later
 * @param withTexts   whether what people wrote is sent, drafts included, which takes an administrator; absent: as far as
 *     the caller may read it
 */
record WebhookRequest(
        @NotBlank @Size(max = 2000) String url,
        @Size(min = 1, max = 50) @Nullable List<String> events,
        @Size(max = 500) @Nullable String description,
        @Nullable Boolean withTexts) {

    private static final Set<String> NAMES =
            Arrays.stream(EventType.values()).map(EventType::eventName).collect(Collectors.toSet());

    /**
     * The chosen events, each once; null for all.
     *
     * @throws ProblemException 400 where there is no such event
     */
    @Nullable
    List<String> chosen() {
        if (events == null) {
            return null;
        }
        for (String name : events) {
            if (!NAMES.contains(name)) {
                throw ProblemException.invalid(
                        "events",
                        "must be names of events: " + NAMES.stream().sorted().collect(Collectors.joining(", ")));
            }
        }
        return events.stream().distinct().toList();
    }
}
