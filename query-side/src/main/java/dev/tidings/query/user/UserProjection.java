package dev.tidings.query.user;

import static java.util.function.Predicate.not;

import dev.tidings.events.TidingsEvent;
import dev.tidings.events.UserEvent;
import dev.tidings.events.UserEvent.EmailChanged;
import dev.tidings.events.UserEvent.EmailProved;
import dev.tidings.events.UserEvent.ProfileChanged;
import dev.tidings.events.UserEvent.RoleGranted;
import dev.tidings.events.UserEvent.RoleRevoked;
import dev.tidings.events.UserEvent.UserErased;
import dev.tidings.events.UserEvent.UserRegistered;
import dev.tidings.events.UserEvent.UserRestored;
import dev.tidings.events.UserEvent.UserSuspended;
import dev.tidings.events.UserEvent.UserVerificationRevoked;
import dev.tidings.events.UserEvent.UserVerified;
import dev.tidings.events.UserEvent.UsernameChanged;
import dev.tidings.events.personaldata.PersonalDataKey;
import dev.tidings.events.personaldata.PersonalDataKeySource;
import dev.tidings.projections.Envelope;
import dev.tidings.projections.Projection;
import dev.tidings.projections.ProjectionTable;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;

/** Keeps {@code user_profile}. */
@Component
class UserProjection implements Projection<TidingsEvent> {

    private static final List<ProjectionTable> TABLES = List.of(ProjectionTable.of("user_profile"));

    private static final Set<Class<? extends TidingsEvent>> HANDLED = Set.of(
            UserRegistered.class,
            UserVerified.class,
            UserVerificationRevoked.class,
            UsernameChanged.class,
            EmailChanged.class,
            ProfileChanged.class,
            RoleGranted.class,
            RoleRevoked.class,
            UserErased.class,
            EmailProved.class,
            UserSuspended.class,
            UserRestored.class);

    private final UserProfileTable table;
    private final PersonalDataKeySource keys;

    UserProjection(UserProfileTable table, @Qualifier("queryPersonalDataKeys") PersonalDataKeySource keys) {
        this.table = table;
        this.keys = keys;
    }

    @Override
    public String name() {
        return "user";
    }

    /** 2: what users tell about themselves. 3: whether the address is proved, who is suspended. */
    @Override
    public int version() {
        return 3;
    }

    @Override
    public List<ProjectionTable> tables() {
        return TABLES;
    }

    @Override
    public Set<Class<? extends TidingsEvent>> handles() {
        return HANDLED;
    }

    @Override
    public UUID sequencedBy(TidingsEvent event) {
        return event.stream();
    }

    @Override
    public void project(List<Envelope<TidingsEvent>> events) {
        Map<UUID, UserChanges> changes = new LinkedHashMap<>();
        for (Envelope<TidingsEvent> recorded : events) {
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
