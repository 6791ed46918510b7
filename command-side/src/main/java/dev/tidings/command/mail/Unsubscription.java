package dev.tidings.command.mail;

import dev.tidings.http.ProblemException;
import java.util.Arrays;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Ends mail of one kind for whoever has the token of the link in it. Thread-safe. */
@Component
final class Unsubscription {

    private final MailLinks links;
    private final MailSettings settings;

    Unsubscription(MailLinks links, MailSettings settings) {
        this.links = links;
        this.settings = settings;
    }

    private record Subscription(UUID userId, MailKind kind) {}

    /** @throws ProblemException 404 where the token stands for nothing (any more) */
    void require(String token) {
        find(token);
    }

    /**
     * Ends it. The link stays good, for programs follow it more than once.
     *
     * @throws ProblemException 404 where the token stands for nothing (any more)
     */
    void end(String token) {
        Subscription subscription = find(token);
        settings.set(subscription.userId(), subscription.kind(), false);
    }

    private Subscription find(String token) {
        return Arrays.stream(MailKind.values())
                .filter(MailKind::isSubscription)
                .flatMap(kind -> links.find(kind, token).map(link -> new Subscription(link.userId(), kind)).stream())
                .findAny()
                .orElseThrow(MailLinks::notValid);
    }
}
