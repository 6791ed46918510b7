package dev.tidings.query.user;

import dev.tidings.events.SealedText;
import dev.tidings.events.UserEvent;
import dev.tidings.eventstore.EventLog;
import dev.tidings.eventstore.PersonalDataKey;
import dev.tidings.eventstore.PersonalDataKeys;
import dev.tidings.query.projection.RecordedEvent;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;

/** What users are called now, from their streams in the log: for answers that come from there too. */
@Component
public class UserNamesFromLog {

    private static final int EVENTS = 100;
    private static final long BYTES = 1_000_000;

    private final EventLog log;
    private final PersonalDataKeys keys;

    UserNamesFromLog(EventLog log, @Qualifier("queryPersonalDataKeys") PersonalDataKeys keys) {
        this.log = log;
        this.keys = keys;
    }

    /** The names of those who have one: nobody else can open an erased user's. */
    public Map<UUID, String> find(Collection<UUID> users) {
        Map<UUID, String> names = new HashMap<>();
        keys.find(users).forEach((user, key) -> {
            String name = name(user, key);
            if (name != null) {
                names.put(user, name);
            }
        });
        return names;
    }

    private @Nullable String name(UUID user, PersonalDataKey key) {
        UserChanges changes = new UserChanges(user);
        long next = 0;
        List<TrackedEventMessage<?>> part = log.ofStream(user, next, EVENTS, BYTES);
        while (!part.isEmpty()) {
            for (TrackedEventMessage<?> message : part) {
                UserEvent event = (UserEvent) message.getPayload();
                changes.apply(event, RecordedEvent.of(message, event));
            }
            next = changes.version() + 1;
            part = log.ofStream(user, next, EVENTS, BYTES);
        }
        SealedText username = changes.username();
        return changes.erased() || username == null ? null : key.open(username);
    }
}
