package dev.tidings.query.user;

import dev.tidings.events.SealedText;
import dev.tidings.events.UserEvent;
import dev.tidings.events.personaldata.PersonalDataKey;
import dev.tidings.events.personaldata.PersonalDataKeySource;
import dev.tidings.eventstore.EventLog;
import dev.tidings.eventstore.LogEntry;
import dev.tidings.eventstore.PageLimit;
import dev.tidings.query.projection.TidingsEventTypes;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;

/** What users are called now, from their streams in the log: for answers that come from there too. */
@Component
public class UserNamesFromLog {

    private static final PageLimit PAGE = new PageLimit(100, 1_000_000);

    private final EventLog log;
    private final TidingsEventTypes types;
    private final PersonalDataKeySource keys;

    UserNamesFromLog(
            EventLog log, TidingsEventTypes types, @Qualifier("queryPersonalDataKeys") PersonalDataKeySource keys) {
        this.log = log;
        this.types = types;
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
        List<LogEntry> page = log.ofStream(user, next, PAGE);
        while (!page.isEmpty()) {
            for (LogEntry entry : page) {
                types.open(entry).ifPresent(recorded -> changes.apply((UserEvent) recorded.event(), recorded));
            }
            next = page.getLast().version() + 1;
            page = log.ofStream(user, next, PAGE);
        }
        SealedText username = changes.username();
        return changes.erased() || username == null ? null : key.open(username);
    }
}
