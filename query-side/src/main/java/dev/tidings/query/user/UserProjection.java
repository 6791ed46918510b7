package dev.tidings.query.user;

import static java.util.function.Predicate.not;

import dev.tidings.events.EventType;
import dev.tidings.events.TidingsEvent;
import dev.tidings.events.UserEvent;
import dev.tidings.events.personaldata.PersonalDataKey;
import dev.tidings.events.personaldata.PersonalDataKeys;
import dev.tidings.query.projection.Projection;
import dev.tidings.query.projection.ProjectionTable;
import dev.tidings.query.projection.RecordedEvent;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;

/** Keeps {@code user_profile}. */
@Component
class UserProjection implements Projection {

    private static final List<ProjectionTable> TABLES = List.of(ProjectionTable.of("user_profile"));

    private static final Set<EventType> HANDLED = EnumSet.range(EventType.USER_REGISTERED, EventType.USER_ERASED);

    private final UserProfileTable table;
    private final PersonalDataKeys keys;

    UserProjection(UserProfileTable table, @Qualifier("queryPersonalDataKeys") PersonalDataKeys keys) {
        this.table = table;
        this.keys = keys;
    }

    @Override
    public String name() {
        return "user";
    }

    @Override
    public List<ProjectionTable> tables() {
        return TABLES;
    }

    @Override
    public Set<EventType> handles() {
        return HANDLED;
    }

    @Override
    public UUID sequencedBy(TidingsEvent event) {
        return ((UserEvent) event).userId();
    }

    @Override
    public void project(List<RecordedEvent> events) {
        Map<UUID, UserChanges> changes = new LinkedHashMap<>();
        for (RecordedEvent recorded : events) {
            UserEvent event = (UserEvent) recorded.event();
            changes.computeIfAbsent(event.userId(), UserChanges::new).apply(event, recorded);
        }
        Map<UUID, PersonalDataKey> keysOfUsers = keysFor(changes);
        List<UserRow> rows = changes.values().stream()
                .map(user -> UserRow.of(user, keysOfUsers.get(user.userId())))
                .toList();
        table.insert(rows.stream().filter(UserRow::isNew).toList());
        table.update(rows.stream().filter(not(UserRow::isNew)).toList());
    }

    private Map<UUID, PersonalDataKey> keysFor(Map<UUID, UserChanges> changes) {
        List<UUID> ids = changes.values().stream()
                .filter(UserChanges::touchesPersonalData)
                .map(UserChanges::userId)
                .toList();
        return ids.isEmpty() ? Map.of() : keys.find(ids);
    }
}
